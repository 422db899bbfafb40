using System.ServiceModel;
using System.Xml.Serialization;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Onvif.Contracts.Ptz;

/// <summary><c>tptz:GetNodes</c>.</summary>
[MessageContract(WrapperName = "GetNodes", WrapperNamespace = OnvifNames.Ptz)]
public class GetNodesRequest;

/// <summary><c>tptz:GetNodesResponse</c>.</summary>
[MessageContract(WrapperName = "GetNodesResponse", WrapperNamespace = OnvifNames.Ptz)]
public class GetNodesResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Ptz, Order = 0), XmlElement("PTZNode")]
    public List<PTZNode> Nodes { get; set; } = [];
}

/// <summary><c>tptz:GetNode</c>.</summary>
[MessageContract(WrapperName = "GetNode", WrapperNamespace = OnvifNames.Ptz)]
public class GetNodeRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Ptz, Order = 0)]
    public string? NodeToken { get; set; }
}

/// <summary><c>tptz:GetNodeResponse</c>.</summary>
[MessageContract(WrapperName = "GetNodeResponse", WrapperNamespace = OnvifNames.Ptz)]
public class GetNodeResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Ptz, Order = 0)]
    public PTZNode? PTZNode { get; set; }
}

/// <summary><c>tptz:GetConfigurations</c>.</summary>
[MessageContract(WrapperName = "GetConfigurations", WrapperNamespace = OnvifNames.Ptz)]
public class GetConfigurationsRequest;

/// <summary><c>tptz:GetConfigurationsResponse</c>.</summary>
[MessageContract(WrapperName = "GetConfigurationsResponse", WrapperNamespace = OnvifNames.Ptz)]
public class GetConfigurationsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Ptz, Order = 0), XmlElement("PTZConfiguration")]
    public List<PTZConfiguration> Configurations { get; set; } = [];
}

/// <summary><c>tptz:GetConfiguration</c>.</summary>
[MessageContract(WrapperName = "GetConfiguration", WrapperNamespace = OnvifNames.Ptz)]
public class GetConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Ptz, Order = 0)]
    public string? PTZConfigurationToken { get; set; }
}

/// <summary><c>tptz:GetConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "GetConfigurationResponse", WrapperNamespace = OnvifNames.Ptz)]
public class GetConfigurationResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Ptz, Order = 0)]
    public PTZConfiguration? PTZConfiguration { get; set; }
}

/// <summary><c>tptz:GetConfigurationOptions</c>.</summary>
[MessageContract(WrapperName = "GetConfigurationOptions", WrapperNamespace = OnvifNames.Ptz)]
public class GetConfigurationOptionsRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Ptz, Order = 0)]
    public string? ConfigurationToken { get; set; }
}

/// <summary><c>tptz:GetConfigurationOptionsResponse</c>.</summary>
[MessageContract(WrapperName = "GetConfigurationOptionsResponse", WrapperNamespace = OnvifNames.Ptz)]
public class GetConfigurationOptionsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Ptz, Order = 0)]
    public PTZConfigurationOptions? PTZConfigurationOptions { get; set; }
}

/// <summary><c>tptz:SetConfiguration</c>.</summary>
[MessageContract(WrapperName = "SetConfiguration", WrapperNamespace = OnvifNames.Ptz)]
public class SetConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Ptz, Order = 0)]
    public PTZConfiguration? PTZConfiguration { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Ptz, Order = 1)]
    public bool ForcePersistence { get; set; }
}

/// <summary><c>tptz:SetConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "SetConfigurationResponse", WrapperNamespace = OnvifNames.Ptz)]
public class SetConfigurationResponse;

/// <summary><c>tptz:GetCompatibleConfigurations</c>.</summary>
[MessageContract(WrapperName = "GetCompatibleConfigurations", WrapperNamespace = OnvifNames.Ptz)]
public class GetCompatibleConfigurationsRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Ptz, Order = 0)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>tptz:GetCompatibleConfigurationsResponse</c>.</summary>
[MessageContract(WrapperName = "GetCompatibleConfigurationsResponse", WrapperNamespace = OnvifNames.Ptz)]
public class GetCompatibleConfigurationsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Ptz, Order = 0), XmlElement("PTZConfiguration")]
    public List<PTZConfiguration> Configurations { get; set; } = [];
}

using System.ServiceModel;
using System.Xml.Serialization;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Onvif.Contracts.Media;

/// <summary><c>trt:GetVideoSourceConfigurations</c>.</summary>
[MessageContract(WrapperName = "GetVideoSourceConfigurations", WrapperNamespace = OnvifNames.Media)]
public class GetVideoSourceConfigurationsRequest;

/// <summary><c>trt:GetVideoSourceConfigurationsResponse</c>.</summary>
[MessageContract(WrapperName = "GetVideoSourceConfigurationsResponse", WrapperNamespace = OnvifNames.Media)]
public class GetVideoSourceConfigurationsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0), XmlElement("Configurations")]
    public List<VideoSourceConfiguration> Configurations { get; set; } = [];
}

/// <summary><c>trt:GetVideoSourceConfiguration</c>.</summary>
[MessageContract(WrapperName = "GetVideoSourceConfiguration", WrapperNamespace = OnvifNames.Media)]
public class GetVideoSourceConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ConfigurationToken { get; set; }
}

/// <summary><c>trt:GetVideoSourceConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "GetVideoSourceConfigurationResponse", WrapperNamespace = OnvifNames.Media)]
public class GetVideoSourceConfigurationResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public VideoSourceConfiguration? Configuration { get; set; }
}

/// <summary><c>trt:GetCompatibleVideoSourceConfigurations</c>.</summary>
[MessageContract(WrapperName = "GetCompatibleVideoSourceConfigurations", WrapperNamespace = OnvifNames.Media)]
public class GetCompatibleVideoSourceConfigurationsRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>trt:GetCompatibleVideoSourceConfigurationsResponse</c>.</summary>
[MessageContract(WrapperName = "GetCompatibleVideoSourceConfigurationsResponse", WrapperNamespace = OnvifNames.Media)]
public class GetCompatibleVideoSourceConfigurationsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0), XmlElement("Configurations")]
    public List<VideoSourceConfiguration> Configurations { get; set; } = [];
}

/// <summary><c>trt:GetVideoSourceConfigurationOptions</c>.</summary>
[MessageContract(WrapperName = "GetVideoSourceConfigurationOptions", WrapperNamespace = OnvifNames.Media)]
public class GetVideoSourceConfigurationOptionsRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ConfigurationToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 1)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>trt:GetVideoSourceConfigurationOptionsResponse</c>.</summary>
[MessageContract(WrapperName = "GetVideoSourceConfigurationOptionsResponse", WrapperNamespace = OnvifNames.Media)]
public class GetVideoSourceConfigurationOptionsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public VideoSourceConfigurationOptions? Options { get; set; }
}

/// <summary><c>trt:SetVideoSourceConfiguration</c>.</summary>
[MessageContract(WrapperName = "SetVideoSourceConfiguration", WrapperNamespace = OnvifNames.Media)]
public class SetVideoSourceConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public VideoSourceConfiguration? Configuration { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 1)]
    public bool ForcePersistence { get; set; }
}

/// <summary><c>trt:SetVideoSourceConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "SetVideoSourceConfigurationResponse", WrapperNamespace = OnvifNames.Media)]
public class SetVideoSourceConfigurationResponse;

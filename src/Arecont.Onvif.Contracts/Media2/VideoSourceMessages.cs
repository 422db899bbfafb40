using System.ServiceModel;
using System.Xml.Serialization;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Onvif.Contracts.Media2;

/// <summary><c>tr2:GetVideoSourceConfigurations</c>.</summary>
[MessageContract(WrapperName = "GetVideoSourceConfigurations", WrapperNamespace = OnvifNames.Media2)]
public class GetVideoSourceConfigurationsRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public string? ConfigurationToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 1)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>tr2:GetVideoSourceConfigurationsResponse</c>.</summary>
[MessageContract(WrapperName = "GetVideoSourceConfigurationsResponse", WrapperNamespace = OnvifNames.Media2)]
public class GetVideoSourceConfigurationsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0), XmlElement("Configurations")]
    public List<VideoSourceConfiguration> Configurations { get; set; } = [];
}

/// <summary><c>tr2:GetVideoSourceConfigurationOptions</c>.</summary>
[MessageContract(WrapperName = "GetVideoSourceConfigurationOptions", WrapperNamespace = OnvifNames.Media2)]
public class GetVideoSourceConfigurationOptionsRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public string? ConfigurationToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 1)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>tr2:GetVideoSourceConfigurationOptionsResponse</c>.</summary>
[MessageContract(WrapperName = "GetVideoSourceConfigurationOptionsResponse", WrapperNamespace = OnvifNames.Media2)]
public class GetVideoSourceConfigurationOptionsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public VideoSourceConfigurationOptions? Options { get; set; }
}

/// <summary><c>tr2:SetVideoSourceConfiguration</c>.</summary>
[MessageContract(WrapperName = "SetVideoSourceConfiguration", WrapperNamespace = OnvifNames.Media2)]
public class SetVideoSourceConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public VideoSourceConfiguration? Configuration { get; set; }
}

/// <summary><c>tr2:SetVideoSourceConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "SetVideoSourceConfigurationResponse", WrapperNamespace = OnvifNames.Media2)]
public class SetVideoSourceConfigurationResponse;

using System.ServiceModel;
using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Media2;

/// <summary><c>tr2:GetVideoEncoderConfigurations</c>.</summary>
[MessageContract(WrapperName = "GetVideoEncoderConfigurations", WrapperNamespace = OnvifNames.Media2)]
public class GetVideoEncoderConfigurationsRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public string? ConfigurationToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 1)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>tr2:GetVideoEncoderConfigurationsResponse</c>.</summary>
[MessageContract(WrapperName = "GetVideoEncoderConfigurationsResponse", WrapperNamespace = OnvifNames.Media2)]
public class GetVideoEncoderConfigurationsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0), XmlElement("Configurations")]
    public List<VideoEncoder2Configuration> Configurations { get; set; } = [];
}

/// <summary><c>tr2:GetVideoEncoderConfigurationOptions</c>.</summary>
[MessageContract(WrapperName = "GetVideoEncoderConfigurationOptions", WrapperNamespace = OnvifNames.Media2)]
public class GetVideoEncoderConfigurationOptionsRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public string? ConfigurationToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 1)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>tr2:GetVideoEncoderConfigurationOptionsResponse</c>.</summary>
[MessageContract(WrapperName = "GetVideoEncoderConfigurationOptionsResponse", WrapperNamespace = OnvifNames.Media2)]
public class GetVideoEncoderConfigurationOptionsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0), XmlElement("Options")]
    public List<VideoEncoder2ConfigurationOptions> Options { get; set; } = [];
}

/// <summary><c>tr2:SetVideoEncoderConfiguration</c>.</summary>
[MessageContract(WrapperName = "SetVideoEncoderConfiguration", WrapperNamespace = OnvifNames.Media2)]
public class SetVideoEncoderConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public VideoEncoder2Configuration? Configuration { get; set; }
}

/// <summary><c>tr2:SetVideoEncoderConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "SetVideoEncoderConfigurationResponse", WrapperNamespace = OnvifNames.Media2)]
public class SetVideoEncoderConfigurationResponse;

/// <summary><c>tr2:GetVideoEncoderInstances</c>.</summary>
[MessageContract(WrapperName = "GetVideoEncoderInstances", WrapperNamespace = OnvifNames.Media2)]
public class GetVideoEncoderInstancesRequest
{
    /// <summary>Of a video source configuration.</summary>
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public string? ConfigurationToken { get; set; }
}

/// <summary><c>tr2:GetVideoEncoderInstancesResponse</c>.</summary>
[MessageContract(WrapperName = "GetVideoEncoderInstancesResponse", WrapperNamespace = OnvifNames.Media2)]
public class GetVideoEncoderInstancesResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public EncoderInstanceInfo? Info { get; set; }
}

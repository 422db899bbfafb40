using System.ServiceModel;
using System.Xml.Serialization;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Onvif.Contracts.Media2;

/// <summary><c>tr2:GetAudioOutputConfigurations</c>.</summary>
[MessageContract(WrapperName = "GetAudioOutputConfigurations", WrapperNamespace = OnvifNames.Media2)]
public class GetAudioOutputConfigurationsRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public string? ConfigurationToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 1)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>tr2:GetAudioOutputConfigurationsResponse</c>.</summary>
[MessageContract(WrapperName = "GetAudioOutputConfigurationsResponse", WrapperNamespace = OnvifNames.Media2)]
public class GetAudioOutputConfigurationsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0), XmlElement("Configurations")]
    public List<AudioOutputConfiguration> Configurations { get; set; } = [];
}

/// <summary><c>tr2:GetAudioOutputConfigurationOptions</c>.</summary>
[MessageContract(WrapperName = "GetAudioOutputConfigurationOptions", WrapperNamespace = OnvifNames.Media2)]
public class GetAudioOutputConfigurationOptionsRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public string? ConfigurationToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 1)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>tr2:GetAudioOutputConfigurationOptionsResponse</c>.</summary>
[MessageContract(WrapperName = "GetAudioOutputConfigurationOptionsResponse", WrapperNamespace = OnvifNames.Media2)]
public class GetAudioOutputConfigurationOptionsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public AudioOutputConfigurationOptions? Options { get; set; }
}

/// <summary><c>tr2:SetAudioOutputConfiguration</c>.</summary>
[MessageContract(WrapperName = "SetAudioOutputConfiguration", WrapperNamespace = OnvifNames.Media2)]
public class SetAudioOutputConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public AudioOutputConfiguration? Configuration { get; set; }
}

/// <summary><c>tr2:SetAudioOutputConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "SetAudioOutputConfigurationResponse", WrapperNamespace = OnvifNames.Media2)]
public class SetAudioOutputConfigurationResponse;

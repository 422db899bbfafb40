using System.ServiceModel;
using System.Xml.Serialization;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Onvif.Contracts.Media2;

/// <summary><c>tr2:GetAudioDecoderConfigurations</c>.</summary>
[MessageContract(WrapperName = "GetAudioDecoderConfigurations", WrapperNamespace = OnvifNames.Media2)]
public class GetAudioDecoderConfigurationsRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public string? ConfigurationToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 1)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>tr2:GetAudioDecoderConfigurationsResponse</c>.</summary>
[MessageContract(WrapperName = "GetAudioDecoderConfigurationsResponse", WrapperNamespace = OnvifNames.Media2)]
public class GetAudioDecoderConfigurationsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0), XmlElement("Configurations")]
    public List<AudioDecoderConfiguration> Configurations { get; set; } = [];
}

/// <summary><c>tr2:GetAudioDecoderConfigurationOptions</c>.</summary>
[MessageContract(WrapperName = "GetAudioDecoderConfigurationOptions", WrapperNamespace = OnvifNames.Media2)]
public class GetAudioDecoderConfigurationOptionsRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public string? ConfigurationToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 1)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>tr2:GetAudioDecoderConfigurationOptionsResponse</c>.</summary>
[MessageContract(WrapperName = "GetAudioDecoderConfigurationOptionsResponse", WrapperNamespace = OnvifNames.Media2)]
public class GetAudioDecoderConfigurationOptionsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0), XmlElement("Options")]
    public List<AudioEncoder2ConfigurationOptions> Options { get; set; } = [];
}

/// <summary><c>tr2:SetAudioDecoderConfiguration</c>.</summary>
[MessageContract(WrapperName = "SetAudioDecoderConfiguration", WrapperNamespace = OnvifNames.Media2)]
public class SetAudioDecoderConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public AudioDecoderConfiguration? Configuration { get; set; }
}

/// <summary><c>tr2:SetAudioDecoderConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "SetAudioDecoderConfigurationResponse", WrapperNamespace = OnvifNames.Media2)]
public class SetAudioDecoderConfigurationResponse;

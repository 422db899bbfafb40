using System.ServiceModel;
using System.Xml.Serialization;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Onvif.Contracts.Media;

/// <summary><c>trt:GetAudioDecoderConfigurations</c>.</summary>
[MessageContract(WrapperName = "GetAudioDecoderConfigurations", WrapperNamespace = OnvifNames.Media)]
public class GetAudioDecoderConfigurationsRequest;

/// <summary><c>trt:GetAudioDecoderConfigurationsResponse</c>.</summary>
[MessageContract(WrapperName = "GetAudioDecoderConfigurationsResponse", WrapperNamespace = OnvifNames.Media)]
public class GetAudioDecoderConfigurationsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0), XmlElement("Configurations")]
    public List<AudioDecoderConfiguration> Configurations { get; set; } = [];
}

/// <summary><c>trt:GetAudioDecoderConfiguration</c>.</summary>
[MessageContract(WrapperName = "GetAudioDecoderConfiguration", WrapperNamespace = OnvifNames.Media)]
public class GetAudioDecoderConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ConfigurationToken { get; set; }
}

/// <summary><c>trt:GetAudioDecoderConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "GetAudioDecoderConfigurationResponse", WrapperNamespace = OnvifNames.Media)]
public class GetAudioDecoderConfigurationResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public AudioDecoderConfiguration? Configuration { get; set; }
}

/// <summary><c>trt:GetCompatibleAudioDecoderConfigurations</c>.</summary>
[MessageContract(WrapperName = "GetCompatibleAudioDecoderConfigurations", WrapperNamespace = OnvifNames.Media)]
public class GetCompatibleAudioDecoderConfigurationsRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>trt:GetCompatibleAudioDecoderConfigurationsResponse</c>.</summary>
[MessageContract(WrapperName = "GetCompatibleAudioDecoderConfigurationsResponse", WrapperNamespace = OnvifNames.Media)]
public class GetCompatibleAudioDecoderConfigurationsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0), XmlElement("Configurations")]
    public List<AudioDecoderConfiguration> Configurations { get; set; } = [];
}

/// <summary><c>trt:GetAudioDecoderConfigurationOptions</c>.</summary>
[MessageContract(WrapperName = "GetAudioDecoderConfigurationOptions", WrapperNamespace = OnvifNames.Media)]
public class GetAudioDecoderConfigurationOptionsRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ConfigurationToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 1)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>trt:GetAudioDecoderConfigurationOptionsResponse</c>.</summary>
[MessageContract(WrapperName = "GetAudioDecoderConfigurationOptionsResponse", WrapperNamespace = OnvifNames.Media)]
public class GetAudioDecoderConfigurationOptionsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public AudioDecoderConfigurationOptions? Options { get; set; }
}

/// <summary><c>trt:SetAudioDecoderConfiguration</c>.</summary>
[MessageContract(WrapperName = "SetAudioDecoderConfiguration", WrapperNamespace = OnvifNames.Media)]
public class SetAudioDecoderConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public AudioDecoderConfiguration? Configuration { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 1)]
    public bool ForcePersistence { get; set; }
}

/// <summary><c>trt:SetAudioDecoderConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "SetAudioDecoderConfigurationResponse", WrapperNamespace = OnvifNames.Media)]
public class SetAudioDecoderConfigurationResponse;

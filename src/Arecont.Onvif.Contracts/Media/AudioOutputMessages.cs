using System.ServiceModel;
using System.Xml.Serialization;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Onvif.Contracts.Media;

/// <summary><c>trt:GetAudioOutputs</c>.</summary>
[MessageContract(WrapperName = "GetAudioOutputs", WrapperNamespace = OnvifNames.Media)]
public class GetAudioOutputsRequest;

/// <summary><c>trt:GetAudioOutputsResponse</c>.</summary>
[MessageContract(WrapperName = "GetAudioOutputsResponse", WrapperNamespace = OnvifNames.Media)]
public class GetAudioOutputsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0), XmlElement("AudioOutputs")]
    public List<AudioOutput> AudioOutputs { get; set; } = [];
}

/// <summary><c>trt:GetAudioOutputConfigurations</c>.</summary>
[MessageContract(WrapperName = "GetAudioOutputConfigurations", WrapperNamespace = OnvifNames.Media)]
public class GetAudioOutputConfigurationsRequest;

/// <summary><c>trt:GetAudioOutputConfigurationsResponse</c>.</summary>
[MessageContract(WrapperName = "GetAudioOutputConfigurationsResponse", WrapperNamespace = OnvifNames.Media)]
public class GetAudioOutputConfigurationsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0), XmlElement("Configurations")]
    public List<AudioOutputConfiguration> Configurations { get; set; } = [];
}

/// <summary><c>trt:GetAudioOutputConfiguration</c>.</summary>
[MessageContract(WrapperName = "GetAudioOutputConfiguration", WrapperNamespace = OnvifNames.Media)]
public class GetAudioOutputConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ConfigurationToken { get; set; }
}

/// <summary><c>trt:GetAudioOutputConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "GetAudioOutputConfigurationResponse", WrapperNamespace = OnvifNames.Media)]
public class GetAudioOutputConfigurationResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public AudioOutputConfiguration? Configuration { get; set; }
}

/// <summary><c>trt:GetCompatibleAudioOutputConfigurations</c>.</summary>
[MessageContract(WrapperName = "GetCompatibleAudioOutputConfigurations", WrapperNamespace = OnvifNames.Media)]
public class GetCompatibleAudioOutputConfigurationsRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>trt:GetCompatibleAudioOutputConfigurationsResponse</c>.</summary>
[MessageContract(WrapperName = "GetCompatibleAudioOutputConfigurationsResponse", WrapperNamespace = OnvifNames.Media)]
public class GetCompatibleAudioOutputConfigurationsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0), XmlElement("Configurations")]
    public List<AudioOutputConfiguration> Configurations { get; set; } = [];
}

/// <summary><c>trt:GetAudioOutputConfigurationOptions</c>.</summary>
[MessageContract(WrapperName = "GetAudioOutputConfigurationOptions", WrapperNamespace = OnvifNames.Media)]
public class GetAudioOutputConfigurationOptionsRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ConfigurationToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 1)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>trt:GetAudioOutputConfigurationOptionsResponse</c>.</summary>
[MessageContract(WrapperName = "GetAudioOutputConfigurationOptionsResponse", WrapperNamespace = OnvifNames.Media)]
public class GetAudioOutputConfigurationOptionsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public AudioOutputConfigurationOptions? Options { get; set; }
}

/// <summary><c>trt:SetAudioOutputConfiguration</c>.</summary>
[MessageContract(WrapperName = "SetAudioOutputConfiguration", WrapperNamespace = OnvifNames.Media)]
public class SetAudioOutputConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public AudioOutputConfiguration? Configuration { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 1)]
    public bool ForcePersistence { get; set; }
}

/// <summary><c>trt:SetAudioOutputConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "SetAudioOutputConfigurationResponse", WrapperNamespace = OnvifNames.Media)]
public class SetAudioOutputConfigurationResponse;

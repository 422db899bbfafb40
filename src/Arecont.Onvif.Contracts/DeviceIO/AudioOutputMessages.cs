using System.ServiceModel;
using System.Xml.Serialization;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Onvif.Contracts.DeviceIO;

/// <summary><c>tmd:GetAudioOutputs</c>.</summary>
[MessageContract(WrapperName = "GetAudioOutputs", WrapperNamespace = OnvifNames.DeviceIO)]
public class GetAudioOutputsRequest;

/// <summary><c>tmd:GetAudioOutputsResponse</c>.</summary>
[MessageContract(WrapperName = "GetAudioOutputsResponse", WrapperNamespace = OnvifNames.DeviceIO)]
public class GetAudioOutputsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.DeviceIO, Order = 0), XmlElement("Token")]
    public List<string> Tokens { get; set; } = [];
}

/// <summary><c>tmd:GetAudioOutputConfiguration</c>.</summary>
[MessageContract(WrapperName = "GetAudioOutputConfiguration", WrapperNamespace = OnvifNames.DeviceIO)]
public class GetAudioOutputConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.DeviceIO, Order = 0)]
    public string? AudioOutputToken { get; set; }
}

/// <summary><c>tmd:GetAudioOutputConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "GetAudioOutputConfigurationResponse", WrapperNamespace = OnvifNames.DeviceIO)]
public class GetAudioOutputConfigurationResponse
{
    [MessageBodyMember(Namespace = OnvifNames.DeviceIO, Order = 0)]
    public AudioOutputConfiguration? AudioOutputConfiguration { get; set; }
}

/// <summary><c>tmd:GetAudioOutputConfigurationOptions</c>.</summary>
[MessageContract(WrapperName = "GetAudioOutputConfigurationOptions", WrapperNamespace = OnvifNames.DeviceIO)]
public class GetAudioOutputConfigurationOptionsRequest
{
    [MessageBodyMember(Namespace = OnvifNames.DeviceIO, Order = 0)]
    public string? AudioOutputToken { get; set; }
}

/// <summary><c>tmd:GetAudioOutputConfigurationOptionsResponse</c>.</summary>
[MessageContract(WrapperName = "GetAudioOutputConfigurationOptionsResponse", WrapperNamespace = OnvifNames.DeviceIO)]
public class GetAudioOutputConfigurationOptionsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.DeviceIO, Order = 0)]
    public AudioOutputConfigurationOptions? AudioOutputOptions { get; set; }
}

/// <summary><c>tmd:SetAudioOutputConfiguration</c>.</summary>
[MessageContract(WrapperName = "SetAudioOutputConfiguration", WrapperNamespace = OnvifNames.DeviceIO)]
public class SetAudioOutputConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.DeviceIO, Order = 0)]
    public AudioOutputConfiguration? Configuration { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.DeviceIO, Order = 1)]
    public bool ForcePersistence { get; set; }
}

/// <summary><c>tmd:SetAudioOutputConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "SetAudioOutputConfigurationResponse", WrapperNamespace = OnvifNames.DeviceIO)]
public class SetAudioOutputConfigurationResponse;

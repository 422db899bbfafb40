using System.ServiceModel;

namespace Arecont.Onvif.Contracts.DeviceIO;

/// <summary>
/// Inputs, relays and sound (ONVIF Device IO). Its GetRelayOutputs and SetRelayOutputState have the elements of device management and
/// stand in that contract.
/// </summary>
[ServiceContract(Name = "DeviceIO", Namespace = OnvifNames.DeviceIO), XmlSerializerFormat]
public interface IDeviceIOService
{
    [OperationContract(Action = OnvifNames.DeviceIO + "/GetServiceCapabilities", ReplyAction = "*"), Access(AccessClass.PreAuth)]
    Task<GetServiceCapabilitiesResponse> GetServiceCapabilitiesAsync(GetServiceCapabilitiesRequest request);

    [OperationContract(Action = OnvifNames.DeviceIO + "/GetVideoSources", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetVideoSourcesResponse> GetVideoSourcesAsync(GetVideoSourcesRequest request);

    [OperationContract(Action = OnvifNames.DeviceIO + "/GetAudioOutputs", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetAudioOutputsResponse> GetAudioOutputsAsync(GetAudioOutputsRequest request);

    [OperationContract(Action = OnvifNames.DeviceIO + "/GetAudioOutputConfiguration", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetAudioOutputConfigurationResponse> GetAudioOutputConfigurationAsync(GetAudioOutputConfigurationRequest request);

    [OperationContract(Action = OnvifNames.DeviceIO + "/GetAudioOutputConfigurationOptions", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetAudioOutputConfigurationOptionsResponse> GetAudioOutputConfigurationOptionsAsync(GetAudioOutputConfigurationOptionsRequest request);

    [OperationContract(Action = OnvifNames.DeviceIO + "/SetAudioOutputConfiguration", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<SetAudioOutputConfigurationResponse> SetAudioOutputConfigurationAsync(SetAudioOutputConfigurationRequest request);

    [OperationContract(Action = OnvifNames.DeviceIO + "/GetRelayOutputOptions", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetRelayOutputOptionsResponse> GetRelayOutputOptionsAsync(GetRelayOutputOptionsRequest request);

    [OperationContract(Action = OnvifNames.DeviceIO + "/SetRelayOutputSettings", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<SetRelayOutputSettingsResponse> SetRelayOutputSettingsAsync(SetRelayOutputSettingsRequest request);

    [OperationContract(Action = OnvifNames.DeviceIO + "/GetDigitalInputs", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetDigitalInputsResponse> GetDigitalInputsAsync(GetDigitalInputsRequest request);
}

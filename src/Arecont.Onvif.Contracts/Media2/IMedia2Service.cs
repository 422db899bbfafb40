using System.ServiceModel;

namespace Arecont.Onvif.Contracts.Media2;

/// <summary>
/// Media, second version (ONVIF Media2). Overlays, source modes and sound from the camera are not in it: no camera of the bridge has them.
/// </summary>
[ServiceContract(Name = "Media2", Namespace = OnvifNames.Media2), XmlSerializerFormat]
public interface IMedia2Service
{
    [OperationContract(Action = OnvifNames.Media2 + "/GetServiceCapabilities", ReplyAction = "*"), Access(AccessClass.PreAuth)]
    Task<GetServiceCapabilitiesResponse> GetServiceCapabilitiesAsync(GetServiceCapabilitiesRequest request);

    [OperationContract(Action = OnvifNames.Media2 + "/GetProfiles", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetProfilesResponse> GetProfilesAsync(GetProfilesRequest request);

    [OperationContract(Action = OnvifNames.Media2 + "/CreateProfile", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<CreateProfileResponse> CreateProfileAsync(CreateProfileRequest request);

    [OperationContract(Action = OnvifNames.Media2 + "/DeleteProfile", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<DeleteProfileResponse> DeleteProfileAsync(DeleteProfileRequest request);

    [OperationContract(Action = OnvifNames.Media2 + "/AddConfiguration", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<AddConfigurationResponse> AddConfigurationAsync(AddConfigurationRequest request);

    [OperationContract(Action = OnvifNames.Media2 + "/RemoveConfiguration", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<RemoveConfigurationResponse> RemoveConfigurationAsync(RemoveConfigurationRequest request);

    [OperationContract(Action = OnvifNames.Media2 + "/GetVideoSourceConfigurations", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetVideoSourceConfigurationsResponse> GetVideoSourceConfigurationsAsync(GetVideoSourceConfigurationsRequest request);

    [OperationContract(Action = OnvifNames.Media2 + "/GetVideoSourceConfigurationOptions", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetVideoSourceConfigurationOptionsResponse> GetVideoSourceConfigurationOptionsAsync(GetVideoSourceConfigurationOptionsRequest request);

    [OperationContract(Action = OnvifNames.Media2 + "/SetVideoSourceConfiguration", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<SetVideoSourceConfigurationResponse> SetVideoSourceConfigurationAsync(SetVideoSourceConfigurationRequest request);

    [OperationContract(Action = OnvifNames.Media2 + "/GetVideoEncoderConfigurations", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetVideoEncoderConfigurationsResponse> GetVideoEncoderConfigurationsAsync(GetVideoEncoderConfigurationsRequest request);

    [OperationContract(Action = OnvifNames.Media2 + "/GetVideoEncoderConfigurationOptions", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetVideoEncoderConfigurationOptionsResponse> GetVideoEncoderConfigurationOptionsAsync(GetVideoEncoderConfigurationOptionsRequest request);

    [OperationContract(Action = OnvifNames.Media2 + "/SetVideoEncoderConfiguration", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<SetVideoEncoderConfigurationResponse> SetVideoEncoderConfigurationAsync(SetVideoEncoderConfigurationRequest request);

    [OperationContract(Action = OnvifNames.Media2 + "/GetVideoEncoderInstances", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetVideoEncoderInstancesResponse> GetVideoEncoderInstancesAsync(GetVideoEncoderInstancesRequest request);

    [OperationContract(Action = OnvifNames.Media2 + "/GetMetadataConfigurations", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetMetadataConfigurationsResponse> GetMetadataConfigurationsAsync(GetMetadataConfigurationsRequest request);

    [OperationContract(Action = OnvifNames.Media2 + "/GetMetadataConfigurationOptions", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetMetadataConfigurationOptionsResponse> GetMetadataConfigurationOptionsAsync(GetMetadataConfigurationOptionsRequest request);

    [OperationContract(Action = OnvifNames.Media2 + "/SetMetadataConfiguration", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<SetMetadataConfigurationResponse> SetMetadataConfigurationAsync(SetMetadataConfigurationRequest request);

    [OperationContract(Action = OnvifNames.Media2 + "/GetAnalyticsConfigurations", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetAnalyticsConfigurationsResponse> GetAnalyticsConfigurationsAsync(GetAnalyticsConfigurationsRequest request);

    [OperationContract(Action = OnvifNames.Media2 + "/GetAudioOutputConfigurations", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetAudioOutputConfigurationsResponse> GetAudioOutputConfigurationsAsync(GetAudioOutputConfigurationsRequest request);

    [OperationContract(Action = OnvifNames.Media2 + "/GetAudioOutputConfigurationOptions", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetAudioOutputConfigurationOptionsResponse> GetAudioOutputConfigurationOptionsAsync(GetAudioOutputConfigurationOptionsRequest request);

    [OperationContract(Action = OnvifNames.Media2 + "/SetAudioOutputConfiguration", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<SetAudioOutputConfigurationResponse> SetAudioOutputConfigurationAsync(SetAudioOutputConfigurationRequest request);

    [OperationContract(Action = OnvifNames.Media2 + "/GetAudioDecoderConfigurations", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetAudioDecoderConfigurationsResponse> GetAudioDecoderConfigurationsAsync(GetAudioDecoderConfigurationsRequest request);

    [OperationContract(Action = OnvifNames.Media2 + "/GetAudioDecoderConfigurationOptions", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetAudioDecoderConfigurationOptionsResponse> GetAudioDecoderConfigurationOptionsAsync(GetAudioDecoderConfigurationOptionsRequest request);

    [OperationContract(Action = OnvifNames.Media2 + "/SetAudioDecoderConfiguration", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<SetAudioDecoderConfigurationResponse> SetAudioDecoderConfigurationAsync(SetAudioDecoderConfigurationRequest request);

    [OperationContract(Action = OnvifNames.Media2 + "/GetStreamUri", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetStreamUriResponse> GetStreamUriAsync(GetStreamUriRequest request);

    [OperationContract(Action = OnvifNames.Media2 + "/GetSnapshotUri", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetSnapshotUriResponse> GetSnapshotUriAsync(GetSnapshotUriRequest request);

    [OperationContract(Action = OnvifNames.Media2 + "/SetSynchronizationPoint", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<SetSynchronizationPointResponse> SetSynchronizationPointAsync(SetSynchronizationPointRequest request);

    [OperationContract(Action = OnvifNames.Media2 + "/StartMulticastStreaming", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<StartMulticastStreamingResponse> StartMulticastStreamingAsync(StartMulticastStreamingRequest request);

    [OperationContract(Action = OnvifNames.Media2 + "/StopMulticastStreaming", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<StopMulticastStreamingResponse> StopMulticastStreamingAsync(StopMulticastStreamingRequest request);

    [OperationContract(Action = OnvifNames.Media2 + "/GetMasks", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetMasksResponse> GetMasksAsync(GetMasksRequest request);

    [OperationContract(Action = OnvifNames.Media2 + "/GetMaskOptions", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetMaskOptionsResponse> GetMaskOptionsAsync(GetMaskOptionsRequest request);

    [OperationContract(Action = OnvifNames.Media2 + "/CreateMask", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<CreateMaskResponse> CreateMaskAsync(CreateMaskRequest request);

    [OperationContract(Action = OnvifNames.Media2 + "/SetMask", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<SetMaskResponse> SetMaskAsync(SetMaskRequest request);

    [OperationContract(Action = OnvifNames.Media2 + "/DeleteMask", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<DeleteMaskResponse> DeleteMaskAsync(DeleteMaskRequest request);
}

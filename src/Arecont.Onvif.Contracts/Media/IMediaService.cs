using System.ServiceModel;

namespace Arecont.Onvif.Contracts.Media;

/// <summary>Media, first version (ONVIF Media Service Specification).</summary>
[ServiceContract(Name = "Media", Namespace = OnvifNames.Media), XmlSerializerFormat]
public interface IMediaService
{
    [OperationContract(Action = OnvifNames.Media + "/GetServiceCapabilities", ReplyAction = "*"), Access(AccessClass.PreAuth)]
    Task<GetServiceCapabilitiesResponse> GetServiceCapabilitiesAsync(GetServiceCapabilitiesRequest request);

    [OperationContract(Action = OnvifNames.Media + "/GetVideoSources", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetVideoSourcesResponse> GetVideoSourcesAsync(GetVideoSourcesRequest request);

    [OperationContract(Action = OnvifNames.Media + "/CreateProfile", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<CreateProfileResponse> CreateProfileAsync(CreateProfileRequest request);

    [OperationContract(Action = OnvifNames.Media + "/GetProfile", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetProfileResponse> GetProfileAsync(GetProfileRequest request);

    [OperationContract(Action = OnvifNames.Media + "/GetProfiles", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetProfilesResponse> GetProfilesAsync(GetProfilesRequest request);

    [OperationContract(Action = OnvifNames.Media + "/DeleteProfile", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<DeleteProfileResponse> DeleteProfileAsync(DeleteProfileRequest request);

    [OperationContract(Action = OnvifNames.Media + "/AddVideoSourceConfiguration", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<AddVideoSourceConfigurationResponse> AddVideoSourceConfigurationAsync(AddVideoSourceConfigurationRequest request);

    [OperationContract(Action = OnvifNames.Media + "/AddVideoEncoderConfiguration", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<AddVideoEncoderConfigurationResponse> AddVideoEncoderConfigurationAsync(AddVideoEncoderConfigurationRequest request);

    [OperationContract(Action = OnvifNames.Media + "/AddVideoAnalyticsConfiguration", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<AddVideoAnalyticsConfigurationResponse> AddVideoAnalyticsConfigurationAsync(AddVideoAnalyticsConfigurationRequest request);

    [OperationContract(Action = OnvifNames.Media + "/AddMetadataConfiguration", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<AddMetadataConfigurationResponse> AddMetadataConfigurationAsync(AddMetadataConfigurationRequest request);

    [OperationContract(Action = OnvifNames.Media + "/AddPTZConfiguration", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<AddPTZConfigurationResponse> AddPTZConfigurationAsync(AddPTZConfigurationRequest request);

    [OperationContract(Action = OnvifNames.Media + "/AddAudioOutputConfiguration", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<AddAudioOutputConfigurationResponse> AddAudioOutputConfigurationAsync(AddAudioOutputConfigurationRequest request);

    [OperationContract(Action = OnvifNames.Media + "/AddAudioDecoderConfiguration", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<AddAudioDecoderConfigurationResponse> AddAudioDecoderConfigurationAsync(AddAudioDecoderConfigurationRequest request);

    [OperationContract(Action = OnvifNames.Media + "/RemoveVideoSourceConfiguration", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<RemoveVideoSourceConfigurationResponse> RemoveVideoSourceConfigurationAsync(RemoveVideoSourceConfigurationRequest request);

    [OperationContract(Action = OnvifNames.Media + "/RemoveVideoEncoderConfiguration", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<RemoveVideoEncoderConfigurationResponse> RemoveVideoEncoderConfigurationAsync(RemoveVideoEncoderConfigurationRequest request);

    [OperationContract(Action = OnvifNames.Media + "/RemoveVideoAnalyticsConfiguration", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<RemoveVideoAnalyticsConfigurationResponse> RemoveVideoAnalyticsConfigurationAsync(RemoveVideoAnalyticsConfigurationRequest request);

    [OperationContract(Action = OnvifNames.Media + "/RemoveMetadataConfiguration", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<RemoveMetadataConfigurationResponse> RemoveMetadataConfigurationAsync(RemoveMetadataConfigurationRequest request);

    [OperationContract(Action = OnvifNames.Media + "/RemovePTZConfiguration", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<RemovePTZConfigurationResponse> RemovePTZConfigurationAsync(RemovePTZConfigurationRequest request);

    [OperationContract(Action = OnvifNames.Media + "/RemoveAudioOutputConfiguration", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<RemoveAudioOutputConfigurationResponse> RemoveAudioOutputConfigurationAsync(RemoveAudioOutputConfigurationRequest request);

    [OperationContract(Action = OnvifNames.Media + "/RemoveAudioDecoderConfiguration", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<RemoveAudioDecoderConfigurationResponse> RemoveAudioDecoderConfigurationAsync(RemoveAudioDecoderConfigurationRequest request);

    [OperationContract(Action = OnvifNames.Media + "/GetAudioOutputs", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetAudioOutputsResponse> GetAudioOutputsAsync(GetAudioOutputsRequest request);

    [OperationContract(Action = OnvifNames.Media + "/GetAudioOutputConfigurations", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetAudioOutputConfigurationsResponse> GetAudioOutputConfigurationsAsync(GetAudioOutputConfigurationsRequest request);

    [OperationContract(Action = OnvifNames.Media + "/GetAudioOutputConfiguration", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetAudioOutputConfigurationResponse> GetAudioOutputConfigurationAsync(GetAudioOutputConfigurationRequest request);

    [OperationContract(Action = OnvifNames.Media + "/GetCompatibleAudioOutputConfigurations", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetCompatibleAudioOutputConfigurationsResponse> GetCompatibleAudioOutputConfigurationsAsync(GetCompatibleAudioOutputConfigurationsRequest request);

    [OperationContract(Action = OnvifNames.Media + "/GetAudioOutputConfigurationOptions", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetAudioOutputConfigurationOptionsResponse> GetAudioOutputConfigurationOptionsAsync(GetAudioOutputConfigurationOptionsRequest request);

    [OperationContract(Action = OnvifNames.Media + "/SetAudioOutputConfiguration", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<SetAudioOutputConfigurationResponse> SetAudioOutputConfigurationAsync(SetAudioOutputConfigurationRequest request);

    [OperationContract(Action = OnvifNames.Media + "/GetVideoSourceConfigurations", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetVideoSourceConfigurationsResponse> GetVideoSourceConfigurationsAsync(GetVideoSourceConfigurationsRequest request);

    [OperationContract(Action = OnvifNames.Media + "/GetVideoSourceConfiguration", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetVideoSourceConfigurationResponse> GetVideoSourceConfigurationAsync(GetVideoSourceConfigurationRequest request);

    [OperationContract(Action = OnvifNames.Media + "/GetCompatibleVideoSourceConfigurations", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetCompatibleVideoSourceConfigurationsResponse> GetCompatibleVideoSourceConfigurationsAsync(GetCompatibleVideoSourceConfigurationsRequest request);

    [OperationContract(Action = OnvifNames.Media + "/GetVideoSourceConfigurationOptions", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetVideoSourceConfigurationOptionsResponse> GetVideoSourceConfigurationOptionsAsync(GetVideoSourceConfigurationOptionsRequest request);

    [OperationContract(Action = OnvifNames.Media + "/SetVideoSourceConfiguration", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<SetVideoSourceConfigurationResponse> SetVideoSourceConfigurationAsync(SetVideoSourceConfigurationRequest request);

    [OperationContract(Action = OnvifNames.Media + "/GetVideoEncoderConfigurations", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetVideoEncoderConfigurationsResponse> GetVideoEncoderConfigurationsAsync(GetVideoEncoderConfigurationsRequest request);

    [OperationContract(Action = OnvifNames.Media + "/GetVideoEncoderConfiguration", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetVideoEncoderConfigurationResponse> GetVideoEncoderConfigurationAsync(GetVideoEncoderConfigurationRequest request);

    [OperationContract(Action = OnvifNames.Media + "/GetCompatibleVideoEncoderConfigurations", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetCompatibleVideoEncoderConfigurationsResponse> GetCompatibleVideoEncoderConfigurationsAsync(GetCompatibleVideoEncoderConfigurationsRequest request);

    [OperationContract(Action = OnvifNames.Media + "/GetVideoEncoderConfigurationOptions", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetVideoEncoderConfigurationOptionsResponse> GetVideoEncoderConfigurationOptionsAsync(GetVideoEncoderConfigurationOptionsRequest request);

    [OperationContract(Action = OnvifNames.Media + "/SetVideoEncoderConfiguration", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<SetVideoEncoderConfigurationResponse> SetVideoEncoderConfigurationAsync(SetVideoEncoderConfigurationRequest request);

    [OperationContract(Action = OnvifNames.Media + "/GetGuaranteedNumberOfVideoEncoderInstances", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetGuaranteedNumberOfVideoEncoderInstancesResponse> GetGuaranteedNumberOfVideoEncoderInstancesAsync(GetGuaranteedNumberOfVideoEncoderInstancesRequest request);

    [OperationContract(Action = OnvifNames.Media + "/GetVideoAnalyticsConfigurations", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetVideoAnalyticsConfigurationsResponse> GetVideoAnalyticsConfigurationsAsync(GetVideoAnalyticsConfigurationsRequest request);

    [OperationContract(Action = OnvifNames.Media + "/GetVideoAnalyticsConfiguration", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetVideoAnalyticsConfigurationResponse> GetVideoAnalyticsConfigurationAsync(GetVideoAnalyticsConfigurationRequest request);

    [OperationContract(Action = OnvifNames.Media + "/GetCompatibleVideoAnalyticsConfigurations", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetCompatibleVideoAnalyticsConfigurationsResponse> GetCompatibleVideoAnalyticsConfigurationsAsync(GetCompatibleVideoAnalyticsConfigurationsRequest request);

    [OperationContract(Action = OnvifNames.Media + "/SetVideoAnalyticsConfiguration", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<SetVideoAnalyticsConfigurationResponse> SetVideoAnalyticsConfigurationAsync(SetVideoAnalyticsConfigurationRequest request);

    [OperationContract(Action = OnvifNames.Media + "/GetMetadataConfigurations", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetMetadataConfigurationsResponse> GetMetadataConfigurationsAsync(GetMetadataConfigurationsRequest request);

    [OperationContract(Action = OnvifNames.Media + "/GetMetadataConfiguration", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetMetadataConfigurationResponse> GetMetadataConfigurationAsync(GetMetadataConfigurationRequest request);

    [OperationContract(Action = OnvifNames.Media + "/GetCompatibleMetadataConfigurations", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetCompatibleMetadataConfigurationsResponse> GetCompatibleMetadataConfigurationsAsync(GetCompatibleMetadataConfigurationsRequest request);

    [OperationContract(Action = OnvifNames.Media + "/GetMetadataConfigurationOptions", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetMetadataConfigurationOptionsResponse> GetMetadataConfigurationOptionsAsync(GetMetadataConfigurationOptionsRequest request);

    [OperationContract(Action = OnvifNames.Media + "/SetMetadataConfiguration", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<SetMetadataConfigurationResponse> SetMetadataConfigurationAsync(SetMetadataConfigurationRequest request);

    [OperationContract(Action = OnvifNames.Media + "/GetAudioDecoderConfigurations", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetAudioDecoderConfigurationsResponse> GetAudioDecoderConfigurationsAsync(GetAudioDecoderConfigurationsRequest request);

    [OperationContract(Action = OnvifNames.Media + "/GetAudioDecoderConfiguration", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetAudioDecoderConfigurationResponse> GetAudioDecoderConfigurationAsync(GetAudioDecoderConfigurationRequest request);

    [OperationContract(Action = OnvifNames.Media + "/GetCompatibleAudioDecoderConfigurations", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetCompatibleAudioDecoderConfigurationsResponse> GetCompatibleAudioDecoderConfigurationsAsync(GetCompatibleAudioDecoderConfigurationsRequest request);

    [OperationContract(Action = OnvifNames.Media + "/GetAudioDecoderConfigurationOptions", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetAudioDecoderConfigurationOptionsResponse> GetAudioDecoderConfigurationOptionsAsync(GetAudioDecoderConfigurationOptionsRequest request);

    [OperationContract(Action = OnvifNames.Media + "/SetAudioDecoderConfiguration", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<SetAudioDecoderConfigurationResponse> SetAudioDecoderConfigurationAsync(SetAudioDecoderConfigurationRequest request);

    [OperationContract(Action = OnvifNames.Media + "/GetStreamUri", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetStreamUriResponse> GetStreamUriAsync(GetStreamUriRequest request);

    [OperationContract(Action = OnvifNames.Media + "/GetSnapshotUri", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetSnapshotUriResponse> GetSnapshotUriAsync(GetSnapshotUriRequest request);

    [OperationContract(Action = OnvifNames.Media + "/SetSynchronizationPoint", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<SetSynchronizationPointResponse> SetSynchronizationPointAsync(SetSynchronizationPointRequest request);

    [OperationContract(Action = OnvifNames.Media + "/StartMulticastStreaming", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<StartMulticastStreamingResponse> StartMulticastStreamingAsync(StartMulticastStreamingRequest request);

    [OperationContract(Action = OnvifNames.Media + "/StopMulticastStreaming", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<StopMulticastStreamingResponse> StopMulticastStreamingAsync(StopMulticastStreamingRequest request);
}

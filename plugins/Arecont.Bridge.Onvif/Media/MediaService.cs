using Arecont.Bridge.Onvif.Media.Operations;
using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Media;

namespace Arecont.Bridge.Onvif.Media;

/// <summary>The first version of the media service: hands each operation to those who know its subject.</summary>
internal sealed class MediaService(
    OnvifCall call,
    MediaCapabilities capabilities,
    ProfileOperations profiles,
    SourceOperations sources,
    EncoderOperations encoders,
    MetadataOperations metadata,
    AnalyticsOperations analytics,
    AudioOperations audio,
    StreamOperations streams) : IMediaService
{
    /// <inheritdoc/>
    public Task<GetServiceCapabilitiesResponse> GetServiceCapabilitiesAsync(GetServiceCapabilitiesRequest request) => Task.FromResult(new GetServiceCapabilitiesResponse { Capabilities = capabilities.Of(call.Device) });

    /// <inheritdoc/>
    public Task<GetVideoSourcesResponse> GetVideoSourcesAsync(GetVideoSourcesRequest request) => Task.FromResult(SourceOperations.GetSources(call.Device));

    /// <inheritdoc/>
    public Task<CreateProfileResponse> CreateProfileAsync(CreateProfileRequest request) => Task.FromResult(profiles.Create(call.Device, request));

    /// <inheritdoc/>
    public Task<GetProfileResponse> GetProfileAsync(GetProfileRequest request) => Task.FromResult(profiles.Get(call.Device, request));

    /// <inheritdoc/>
    public Task<GetProfilesResponse> GetProfilesAsync(GetProfilesRequest request) => Task.FromResult(profiles.GetAll(call.Device));

    /// <inheritdoc/>
    public Task<DeleteProfileResponse> DeleteProfileAsync(DeleteProfileRequest request) => Task.FromResult(profiles.Delete(call.Device, request));

    /// <inheritdoc/>
    public Task<AddVideoSourceConfigurationResponse> AddVideoSourceConfigurationAsync(AddVideoSourceConfigurationRequest request) => Task.FromResult(profiles.Add<AddVideoSourceConfigurationResponse>(call.Device, request.ProfileToken, ConfigurationKind.VideoSource, request.ConfigurationToken));

    /// <inheritdoc/>
    public Task<AddVideoEncoderConfigurationResponse> AddVideoEncoderConfigurationAsync(AddVideoEncoderConfigurationRequest request) => Task.FromResult(profiles.Add<AddVideoEncoderConfigurationResponse>(call.Device, request.ProfileToken, ConfigurationKind.VideoEncoder, request.ConfigurationToken));

    /// <inheritdoc/>
    public Task<AddVideoAnalyticsConfigurationResponse> AddVideoAnalyticsConfigurationAsync(AddVideoAnalyticsConfigurationRequest request) => Task.FromResult(profiles.Add<AddVideoAnalyticsConfigurationResponse>(call.Device, request.ProfileToken, ConfigurationKind.Analytics, request.ConfigurationToken));

    /// <inheritdoc/>
    public Task<AddMetadataConfigurationResponse> AddMetadataConfigurationAsync(AddMetadataConfigurationRequest request) => Task.FromResult(profiles.Add<AddMetadataConfigurationResponse>(call.Device, request.ProfileToken, ConfigurationKind.Metadata, request.ConfigurationToken));

    /// <inheritdoc/>
    public Task<AddPTZConfigurationResponse> AddPTZConfigurationAsync(AddPTZConfigurationRequest request) => Task.FromResult(profiles.Add<AddPTZConfigurationResponse>(call.Device, request.ProfileToken, ConfigurationKind.PTZ, request.ConfigurationToken));

    /// <inheritdoc/>
    public Task<AddAudioOutputConfigurationResponse> AddAudioOutputConfigurationAsync(AddAudioOutputConfigurationRequest request) => Task.FromResult(profiles.Add<AddAudioOutputConfigurationResponse>(call.Device, request.ProfileToken, ConfigurationKind.AudioOutput, request.ConfigurationToken));

    /// <inheritdoc/>
    public Task<AddAudioDecoderConfigurationResponse> AddAudioDecoderConfigurationAsync(AddAudioDecoderConfigurationRequest request) => Task.FromResult(profiles.Add<AddAudioDecoderConfigurationResponse>(call.Device, request.ProfileToken, ConfigurationKind.AudioDecoder, request.ConfigurationToken));

    /// <inheritdoc/>
    public Task<RemoveVideoSourceConfigurationResponse> RemoveVideoSourceConfigurationAsync(RemoveVideoSourceConfigurationRequest request) => Task.FromResult(profiles.Remove<RemoveVideoSourceConfigurationResponse>(call.Device, request.ProfileToken, ConfigurationKind.VideoSource));

    /// <inheritdoc/>
    public Task<RemoveVideoEncoderConfigurationResponse> RemoveVideoEncoderConfigurationAsync(RemoveVideoEncoderConfigurationRequest request) => Task.FromResult(profiles.Remove<RemoveVideoEncoderConfigurationResponse>(call.Device, request.ProfileToken, ConfigurationKind.VideoEncoder));

    /// <inheritdoc/>
    public Task<RemoveVideoAnalyticsConfigurationResponse> RemoveVideoAnalyticsConfigurationAsync(RemoveVideoAnalyticsConfigurationRequest request) => Task.FromResult(profiles.Remove<RemoveVideoAnalyticsConfigurationResponse>(call.Device, request.ProfileToken, ConfigurationKind.Analytics));

    /// <inheritdoc/>
    public Task<RemoveMetadataConfigurationResponse> RemoveMetadataConfigurationAsync(RemoveMetadataConfigurationRequest request) => Task.FromResult(profiles.Remove<RemoveMetadataConfigurationResponse>(call.Device, request.ProfileToken, ConfigurationKind.Metadata));

    /// <inheritdoc/>
    public Task<RemovePTZConfigurationResponse> RemovePTZConfigurationAsync(RemovePTZConfigurationRequest request) => Task.FromResult(profiles.Remove<RemovePTZConfigurationResponse>(call.Device, request.ProfileToken, ConfigurationKind.PTZ));

    /// <inheritdoc/>
    public Task<RemoveAudioOutputConfigurationResponse> RemoveAudioOutputConfigurationAsync(RemoveAudioOutputConfigurationRequest request) => Task.FromResult(profiles.Remove<RemoveAudioOutputConfigurationResponse>(call.Device, request.ProfileToken, ConfigurationKind.AudioOutput));

    /// <inheritdoc/>
    public Task<RemoveAudioDecoderConfigurationResponse> RemoveAudioDecoderConfigurationAsync(RemoveAudioDecoderConfigurationRequest request) => Task.FromResult(profiles.Remove<RemoveAudioDecoderConfigurationResponse>(call.Device, request.ProfileToken, ConfigurationKind.AudioDecoder));

    /// <inheritdoc/>
    public Task<GetAudioOutputsResponse> GetAudioOutputsAsync(GetAudioOutputsRequest request) => Task.FromResult(audio.GetOutputs(call.Device));

    /// <inheritdoc/>
    public Task<GetAudioOutputConfigurationsResponse> GetAudioOutputConfigurationsAsync(GetAudioOutputConfigurationsRequest request) => Task.FromResult(audio.GetAllOutputs(call.Device));

    /// <inheritdoc/>
    public Task<GetAudioOutputConfigurationResponse> GetAudioOutputConfigurationAsync(GetAudioOutputConfigurationRequest request) => Task.FromResult(audio.GetOutput(call.Device, request));

    /// <inheritdoc/>
    public Task<GetCompatibleAudioOutputConfigurationsResponse> GetCompatibleAudioOutputConfigurationsAsync(GetCompatibleAudioOutputConfigurationsRequest request) => Task.FromResult(audio.GetCompatibleOutputs(call.Device, request));

    /// <inheritdoc/>
    public Task<GetAudioOutputConfigurationOptionsResponse> GetAudioOutputConfigurationOptionsAsync(GetAudioOutputConfigurationOptionsRequest request) => Task.FromResult(audio.OutputOptions(call.Device, request));

    /// <inheritdoc/>
    public Task<SetAudioOutputConfigurationResponse> SetAudioOutputConfigurationAsync(SetAudioOutputConfigurationRequest request) => Task.FromResult(audio.SetOutput(call.Device, request));

    /// <inheritdoc/>
    public Task<GetVideoSourceConfigurationsResponse> GetVideoSourceConfigurationsAsync(GetVideoSourceConfigurationsRequest request) => Task.FromResult(sources.GetAll(call.Device));

    /// <inheritdoc/>
    public Task<GetVideoSourceConfigurationResponse> GetVideoSourceConfigurationAsync(GetVideoSourceConfigurationRequest request) => Task.FromResult(sources.Get(call.Device, request));

    /// <inheritdoc/>
    public Task<GetCompatibleVideoSourceConfigurationsResponse> GetCompatibleVideoSourceConfigurationsAsync(GetCompatibleVideoSourceConfigurationsRequest request) => Task.FromResult(sources.GetCompatible(call.Device, request));

    /// <inheritdoc/>
    public Task<GetVideoSourceConfigurationOptionsResponse> GetVideoSourceConfigurationOptionsAsync(GetVideoSourceConfigurationOptionsRequest request) => Task.FromResult(sources.Options(call.Device, request));

    /// <inheritdoc/>
    public Task<SetVideoSourceConfigurationResponse> SetVideoSourceConfigurationAsync(SetVideoSourceConfigurationRequest request) => sources.SetAsync(call, request);

    /// <inheritdoc/>
    public Task<GetVideoEncoderConfigurationsResponse> GetVideoEncoderConfigurationsAsync(GetVideoEncoderConfigurationsRequest request) => Task.FromResult(encoders.GetAll(call.Device));

    /// <inheritdoc/>
    public Task<GetVideoEncoderConfigurationResponse> GetVideoEncoderConfigurationAsync(GetVideoEncoderConfigurationRequest request) => Task.FromResult(encoders.Get(call.Device, request));

    /// <inheritdoc/>
    public Task<GetCompatibleVideoEncoderConfigurationsResponse> GetCompatibleVideoEncoderConfigurationsAsync(GetCompatibleVideoEncoderConfigurationsRequest request) => Task.FromResult(encoders.GetCompatible(call.Device, request));

    /// <inheritdoc/>
    public Task<GetVideoEncoderConfigurationOptionsResponse> GetVideoEncoderConfigurationOptionsAsync(GetVideoEncoderConfigurationOptionsRequest request) => Task.FromResult(encoders.Options(call.Device, request));

    /// <inheritdoc/>
    public Task<SetVideoEncoderConfigurationResponse> SetVideoEncoderConfigurationAsync(SetVideoEncoderConfigurationRequest request) => encoders.SetAsync(call, request);

    /// <inheritdoc/>
    public Task<GetGuaranteedNumberOfVideoEncoderInstancesResponse> GetGuaranteedNumberOfVideoEncoderInstancesAsync(GetGuaranteedNumberOfVideoEncoderInstancesRequest request) => Task.FromResult(encoders.Guaranteed(call.Device, request));

    /// <inheritdoc/>
    public Task<GetVideoAnalyticsConfigurationsResponse> GetVideoAnalyticsConfigurationsAsync(GetVideoAnalyticsConfigurationsRequest request) => Task.FromResult(analytics.GetAll(call.Device));

    /// <inheritdoc/>
    public Task<GetVideoAnalyticsConfigurationResponse> GetVideoAnalyticsConfigurationAsync(GetVideoAnalyticsConfigurationRequest request) => Task.FromResult(analytics.Get(call.Device, request));

    /// <inheritdoc/>
    public Task<GetCompatibleVideoAnalyticsConfigurationsResponse> GetCompatibleVideoAnalyticsConfigurationsAsync(GetCompatibleVideoAnalyticsConfigurationsRequest request) => Task.FromResult(analytics.GetCompatible(call.Device, request));

    /// <inheritdoc/>
    public Task<SetVideoAnalyticsConfigurationResponse> SetVideoAnalyticsConfigurationAsync(SetVideoAnalyticsConfigurationRequest request) => analytics.SetAsync(call, request);

    /// <inheritdoc/>
    public Task<GetMetadataConfigurationsResponse> GetMetadataConfigurationsAsync(GetMetadataConfigurationsRequest request) => Task.FromResult(metadata.GetAll(call.Device));

    /// <inheritdoc/>
    public Task<GetMetadataConfigurationResponse> GetMetadataConfigurationAsync(GetMetadataConfigurationRequest request) => Task.FromResult(metadata.Get(call.Device, request));

    /// <inheritdoc/>
    public Task<GetCompatibleMetadataConfigurationsResponse> GetCompatibleMetadataConfigurationsAsync(GetCompatibleMetadataConfigurationsRequest request) => Task.FromResult(metadata.GetCompatible(call.Device, request));

    /// <inheritdoc/>
    public Task<GetMetadataConfigurationOptionsResponse> GetMetadataConfigurationOptionsAsync(GetMetadataConfigurationOptionsRequest request) => Task.FromResult(metadata.Options(call.Device, request));

    /// <inheritdoc/>
    public Task<SetMetadataConfigurationResponse> SetMetadataConfigurationAsync(SetMetadataConfigurationRequest request) => Task.FromResult(metadata.Set(call.Device, request));

    /// <inheritdoc/>
    public Task<GetAudioDecoderConfigurationsResponse> GetAudioDecoderConfigurationsAsync(GetAudioDecoderConfigurationsRequest request) => Task.FromResult(audio.GetAllDecoders(call.Device));

    /// <inheritdoc/>
    public Task<GetAudioDecoderConfigurationResponse> GetAudioDecoderConfigurationAsync(GetAudioDecoderConfigurationRequest request) => Task.FromResult(audio.GetDecoder(call.Device, request));

    /// <inheritdoc/>
    public Task<GetCompatibleAudioDecoderConfigurationsResponse> GetCompatibleAudioDecoderConfigurationsAsync(GetCompatibleAudioDecoderConfigurationsRequest request) => Task.FromResult(audio.GetCompatibleDecoders(call.Device, request));

    /// <inheritdoc/>
    public Task<GetAudioDecoderConfigurationOptionsResponse> GetAudioDecoderConfigurationOptionsAsync(GetAudioDecoderConfigurationOptionsRequest request) => Task.FromResult(audio.DecoderOptions(call.Device, request));

    /// <inheritdoc/>
    public Task<SetAudioDecoderConfigurationResponse> SetAudioDecoderConfigurationAsync(SetAudioDecoderConfigurationRequest request) => Task.FromResult(audio.SetDecoder(call.Device, request));

    /// <inheritdoc/>
    public Task<GetStreamUriResponse> GetStreamUriAsync(GetStreamUriRequest request) => Task.FromResult(streams.GetStreamUri(call, request));

    /// <inheritdoc/>
    public Task<GetSnapshotUriResponse> GetSnapshotUriAsync(GetSnapshotUriRequest request) => Task.FromResult(streams.GetSnapshotUri(call, request));

    /// <inheritdoc/>
    public Task<SetSynchronizationPointResponse> SetSynchronizationPointAsync(SetSynchronizationPointRequest request) => streams.SetSynchronizationPointAsync(call, request);

    /// <inheritdoc/>
    public Task<StartMulticastStreamingResponse> StartMulticastStreamingAsync(StartMulticastStreamingRequest request) => streams.StartMulticastStreamingAsync(call, request);

    /// <inheritdoc/>
    public Task<StopMulticastStreamingResponse> StopMulticastStreamingAsync(StopMulticastStreamingRequest request) => streams.StopMulticastStreamingAsync(call, request);
}

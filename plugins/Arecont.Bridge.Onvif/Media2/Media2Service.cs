using Arecont.Bridge.Onvif.Masks;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Media2;

namespace Arecont.Bridge.Onvif.Media2;

/// <summary>The second version of the media service: hands each operation to those who know its subject.</summary>
internal sealed class Media2Service(
    OnvifCall call,
    Media2CapabilityReader capabilities,
    ProfileOperations profiles,
    VideoOperations video,
    OtherOperations others,
    StreamOperations streams,
    MaskOperations masks) : IMedia2Service
{
    /// <inheritdoc/>
    public Task<GetServiceCapabilitiesResponse> GetServiceCapabilitiesAsync(GetServiceCapabilitiesRequest request)
        => Task.FromResult(new GetServiceCapabilitiesResponse { Capabilities = capabilities.Of(call.Device) });

    /// <inheritdoc/>
    public Task<GetProfilesResponse> GetProfilesAsync(GetProfilesRequest request)
        => Task.FromResult(profiles.Get(call, request));

    /// <inheritdoc/>
    public Task<CreateProfileResponse> CreateProfileAsync(CreateProfileRequest request)
        => Task.FromResult(profiles.Create(call, request));

    /// <inheritdoc/>
    public Task<DeleteProfileResponse> DeleteProfileAsync(DeleteProfileRequest request)
        => Task.FromResult(profiles.Delete(call, request));

    /// <inheritdoc/>
    public Task<AddConfigurationResponse> AddConfigurationAsync(AddConfigurationRequest request)
        => Task.FromResult(profiles.Add(call, request));

    /// <inheritdoc/>
    public Task<RemoveConfigurationResponse> RemoveConfigurationAsync(RemoveConfigurationRequest request)
        => Task.FromResult(profiles.Remove(call, request));

    /// <inheritdoc/>
    public Task<GetVideoSourceConfigurationsResponse> GetVideoSourceConfigurationsAsync(GetVideoSourceConfigurationsRequest request)
        => Task.FromResult(video.Sources(call, request));

    /// <inheritdoc/>
    public Task<GetVideoSourceConfigurationOptionsResponse> GetVideoSourceConfigurationOptionsAsync(GetVideoSourceConfigurationOptionsRequest request)
        => Task.FromResult(video.SourceOptions(call, request));

    /// <inheritdoc/>
    public Task<SetVideoSourceConfigurationResponse> SetVideoSourceConfigurationAsync(SetVideoSourceConfigurationRequest request)
        => video.SetSourceAsync(call, request);

    /// <inheritdoc/>
    public Task<GetVideoEncoderConfigurationsResponse> GetVideoEncoderConfigurationsAsync(GetVideoEncoderConfigurationsRequest request)
        => Task.FromResult(video.Encoders(call, request));

    /// <inheritdoc/>
    public Task<GetVideoEncoderConfigurationOptionsResponse> GetVideoEncoderConfigurationOptionsAsync(GetVideoEncoderConfigurationOptionsRequest request)
        => Task.FromResult(video.EncoderOptions(call, request));

    /// <inheritdoc/>
    public Task<SetVideoEncoderConfigurationResponse> SetVideoEncoderConfigurationAsync(SetVideoEncoderConfigurationRequest request)
        => video.SetEncoderAsync(call, request);

    /// <inheritdoc/>
    public Task<GetVideoEncoderInstancesResponse> GetVideoEncoderInstancesAsync(GetVideoEncoderInstancesRequest request)
        => Task.FromResult(video.Instances(call, request));

    /// <inheritdoc/>
    public Task<GetMetadataConfigurationsResponse> GetMetadataConfigurationsAsync(GetMetadataConfigurationsRequest request)
        => Task.FromResult(others.Metadata(call, request));

    /// <inheritdoc/>
    public Task<GetMetadataConfigurationOptionsResponse> GetMetadataConfigurationOptionsAsync(GetMetadataConfigurationOptionsRequest request)
        => Task.FromResult(others.MetadataOptions(call, request));

    /// <inheritdoc/>
    public Task<SetMetadataConfigurationResponse> SetMetadataConfigurationAsync(SetMetadataConfigurationRequest request)
        => Task.FromResult(others.SetMetadata(call, request));

    /// <inheritdoc/>
    public Task<GetAnalyticsConfigurationsResponse> GetAnalyticsConfigurationsAsync(GetAnalyticsConfigurationsRequest request)
        => Task.FromResult(others.Analytics(call, request));

    /// <inheritdoc/>
    public Task<GetAudioOutputConfigurationsResponse> GetAudioOutputConfigurationsAsync(GetAudioOutputConfigurationsRequest request)
        => Task.FromResult(others.Outputs(call, request));

    /// <inheritdoc/>
    public Task<GetAudioOutputConfigurationOptionsResponse> GetAudioOutputConfigurationOptionsAsync(GetAudioOutputConfigurationOptionsRequest request)
        => Task.FromResult(others.OutputOptions(call, request));

    /// <inheritdoc/>
    public Task<SetAudioOutputConfigurationResponse> SetAudioOutputConfigurationAsync(SetAudioOutputConfigurationRequest request)
        => Task.FromResult(others.SetOutput(call, request));

    /// <inheritdoc/>
    public Task<GetAudioDecoderConfigurationsResponse> GetAudioDecoderConfigurationsAsync(GetAudioDecoderConfigurationsRequest request)
        => Task.FromResult(others.Decoders(call, request));

    /// <inheritdoc/>
    public Task<GetAudioDecoderConfigurationOptionsResponse> GetAudioDecoderConfigurationOptionsAsync(GetAudioDecoderConfigurationOptionsRequest request)
        => Task.FromResult(others.DecoderOptions(call, request));

    /// <inheritdoc/>
    public Task<SetAudioDecoderConfigurationResponse> SetAudioDecoderConfigurationAsync(SetAudioDecoderConfigurationRequest request)
        => Task.FromResult(others.SetDecoder(call, request));

    /// <inheritdoc/>
    public Task<GetStreamUriResponse> GetStreamUriAsync(GetStreamUriRequest request)
        => Task.FromResult(streams.Stream(call, request));

    /// <inheritdoc/>
    public Task<GetSnapshotUriResponse> GetSnapshotUriAsync(GetSnapshotUriRequest request)
        => Task.FromResult(streams.Snapshot(call, request));

    /// <inheritdoc/>
    public Task<SetSynchronizationPointResponse> SetSynchronizationPointAsync(SetSynchronizationPointRequest request)
        => streams.SynchronizeAsync(call, request);

    /// <inheritdoc/>
    public Task<StartMulticastStreamingResponse> StartMulticastStreamingAsync(StartMulticastStreamingRequest request)
        => streams.StartMulticastAsync(call, request);

    /// <inheritdoc/>
    public Task<StopMulticastStreamingResponse> StopMulticastStreamingAsync(StopMulticastStreamingRequest request)
        => streams.StopMulticastAsync(call, request);

    /// <inheritdoc/>
    public Task<GetMasksResponse> GetMasksAsync(GetMasksRequest request)
        => Task.FromResult(masks.Get(call, request));

    /// <inheritdoc/>
    public Task<GetMaskOptionsResponse> GetMaskOptionsAsync(GetMaskOptionsRequest request)
        => Task.FromResult(masks.Options(call, request));

    /// <inheritdoc/>
    public Task<CreateMaskResponse> CreateMaskAsync(CreateMaskRequest request)
        => masks.CreateAsync(call, request);

    /// <inheritdoc/>
    public Task<SetMaskResponse> SetMaskAsync(SetMaskRequest request)
        => masks.SetAsync(call, request);

    /// <inheritdoc/>
    public Task<DeleteMaskResponse> DeleteMaskAsync(DeleteMaskRequest request)
        => masks.DeleteAsync(call, request);
}

using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Bridge.Onvif.Media.Streaming;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.Media;

namespace Arecont.Bridge.Onvif.Media.Operations;

/// <summary>Where streams and stills are.</summary>
internal sealed class StreamOperations(MediaBook book, StreamAddresses addresses, SynchronizationPoint synchronization)
{
    public GetStreamUriResponse GetStreamUri(OnvifCall call, GetStreamUriRequest request)
    {
        book.Of(call.Device).Profile(request.ProfileToken);
        var transport = StreamSetupReader.Read(request.StreamSetup);
        var address = addresses.Stream(call, request.ProfileToken, transport) ?? throw StreamSetupReader.NotSupported(request.StreamSetup, "is not served");
        return new GetStreamUriResponse { MediaUri = Lasting(address) };
    }

    public GetSnapshotUriResponse GetSnapshotUri(OnvifCall call, GetSnapshotUriRequest request)
        => new() { MediaUri = Lasting(addresses.Snapshot(call, request.ProfileToken)) };

    public async Task<SetSynchronizationPointResponse> SetSynchronizationPointAsync(OnvifCall call, SetSynchronizationPointRequest request)
    {
        await synchronization.SetAsync(call, request.ProfileToken).ConfigureAwait(false);
        return new SetSynchronizationPointResponse();
    }

    public async Task<StartMulticastStreamingResponse> StartMulticastStreamingAsync(OnvifCall call, StartMulticastStreamingRequest request)
    {
        await addresses.KeepMulticastAsync(call, request.ProfileToken, on: true).ConfigureAwait(false);
        return new StartMulticastStreamingResponse();
    }

    public async Task<StopMulticastStreamingResponse> StopMulticastStreamingAsync(OnvifCall call, StopMulticastStreamingRequest request)
    {
        await addresses.KeepMulticastAsync(call, request.ProfileToken, on: false).ConfigureAwait(false);
        return new StopMulticastStreamingResponse();
    }

    private static MediaUri Lasting(Uri address) => new() { Uri = address.AbsoluteUri, Timeout = "PT0S" };
}

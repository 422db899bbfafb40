using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Onvif.Media.Streaming;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Media2;

namespace Arecont.Bridge.Onvif.Media2;

/// <summary>The operations on streams and stills.</summary>
internal sealed class StreamOperations(StreamAddresses addresses, SynchronizationPoint point)
{
    /// <summary>
    /// The address of a profile's stream. <c>RtspsUnicast</c> is RTSP over TLS with the pictures in the connection: they are not sent as SRTP,
    /// which <c>SecureRTSPStreaming</c> would promise.
    /// </summary>
    public GetStreamUriResponse Stream(OnvifCall call, GetStreamUriRequest request)
    {
        var transport = Transport(request.Protocol);
        var address = addresses.Stream(call, request.ProfileToken, transport ?? StreamTransport.Tcp);
        if (transport is null || (address is null && transport != StreamTransport.Multicast))
        {
            throw Faults.InvalidArgVal("InvalidStreamSetup", $"Protocol \"{request.Protocol}\" is not served.");
        }

        return address is null
            ? throw Faults.InvalidArgVal("InvalidMulticastSettings", "Multicast is off: the bridge's configuration has no rtsp.multicast.")
            : new GetStreamUriResponse { Uri = address.AbsoluteUri };
    }

    /// <summary>The address of a still.</summary>
    public GetSnapshotUriResponse Snapshot(OnvifCall call, GetSnapshotUriRequest request)
        => new() { Uri = addresses.Snapshot(call, request.ProfileToken).AbsoluteUri };

    /// <summary>Asks for a key frame.</summary>
    public async Task<SetSynchronizationPointResponse> SynchronizeAsync(OnvifCall call, SetSynchronizationPointRequest request)
    {
        await point.SetAsync(call, request.ProfileToken).ConfigureAwait(false);
        return new SetSynchronizationPointResponse();
    }

    /// <summary>Sends a stream to its group though nobody asked for it by RTSP.</summary>
    public async Task<StartMulticastStreamingResponse> StartMulticastAsync(OnvifCall call, StartMulticastStreamingRequest request)
    {
        await addresses.KeepMulticastAsync(call, request.ProfileToken, true).ConfigureAwait(false);
        return new StartMulticastStreamingResponse();
    }

    /// <summary>Ends that.</summary>
    public async Task<StopMulticastStreamingResponse> StopMulticastAsync(OnvifCall call, StopMulticastStreamingRequest request)
    {
        await addresses.KeepMulticastAsync(call, request.ProfileToken, false).ConfigureAwait(false);
        return new StopMulticastStreamingResponse();
    }

    private static StreamTransport? Transport(string? protocol) => protocol switch
    {
        TransportProtocol.RtspUnicast => StreamTransport.Udp,
        TransportProtocol.RtspMulticast => StreamTransport.Multicast,
        TransportProtocol.Rtsp => StreamTransport.Tcp,
        TransportProtocol.RtspOverHttp => StreamTransport.Http,
        TransportProtocol.RtspsUnicast => StreamTransport.Tls,
        _ => null,
    };
}

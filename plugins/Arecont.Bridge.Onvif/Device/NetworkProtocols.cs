using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Device;

namespace Arecont.Bridge.Onvif.Device;

/// <summary>The protocols are the bridge's, on the ports of its configuration, where they are changed.</summary>
internal sealed class NetworkProtocols(IEnumerable<IStreamEndpoints> streams)
{
    private const int UsualRtspPort = 554;

    /// <summary>HTTP as the client came in, and RTSP as its streams are handed out.</summary>
    public List<NetworkProtocol> Get(OnvifCall call)
    {
        var rtsp = streams.FirstOrDefault()?.StreamUri(new StreamUriRequest(call.Device.Camera.Id, 1, VideoProfile.Main, StreamTransport.Tcp, call.Host));
        return
        [
            new NetworkProtocol { Name = NetworkProtocolType.HTTP, Enabled = true, Ports = [call.Base.Port] },
            new NetworkProtocol { Name = NetworkProtocolType.RTSP, Enabled = rtsp is not null, Ports = [rtsp is { Port: > 0 } ? rtsp.Port : UsualRtspPort] },
        ];
    }

    /// <summary>Accepts a request that changes nothing.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:ServiceNotSupported</c>, <c>ter:OperationProhibited</c>.</exception>
    public void Set(OnvifCall call, IReadOnlyList<NetworkProtocol> wanted)
    {
        var present = Get(call);
        if (wanted.FirstOrDefault(protocol => protocol.Enabled && present.TrueForAll(one => one.Name != protocol.Name)) is { } unknown)
        {
            throw Faults.InvalidArgVal("ServiceNotSupported", $"{unknown.Name} is not served.");
        }

        foreach (var protocol in wanted)
        {
            if (present.Find(one => one.Name == protocol.Name) is { } so
                && (protocol.Enabled != so.Enabled || (protocol.Ports.Count > 0 && !protocol.Ports.SequenceEqual(so.Ports))))
            {
                throw Faults.OperationProhibited($"{protocol.Name} is served as the bridge's configuration says, and is changed there.");
            }
        }
    }
}

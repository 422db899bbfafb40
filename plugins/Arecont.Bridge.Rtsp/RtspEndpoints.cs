using System.Net;
using System.Net.Sockets;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Rtsp.Options;
using Arecont.Bridge.Rtsp.Server;
using Arecont.Bridge.Rtsp.Standing;
using Arecont.Bridge.Rtsp.Streams;
using Arecont.Bridge.Rtsp.Transports;

namespace Arecont.Bridge.Rtsp;

/// <summary>Tells other adapters where streams are.</summary>
internal sealed class RtspEndpoints(RtspOptions options, RtspServer server, ICameraDirectory directory, MulticastGroups groups, StandingMulticast standing) : IStreamEndpoints
{
    /// <inheritdoc/>
    public Uri? StreamUri(StreamUriRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (options.PassThrough.Contains(request.CameraId))
        {
            return request.Transport is StreamTransport.Udp or StreamTransport.Tcp
                ? directory.Find(request.CameraId)?.Video.CameraStreamUri(request.Channel, request.Profile)
                : null;
        }

        return request.Transport switch
        {
            StreamTransport.Udp or StreamTransport.Tcp => Make("rtsp", server.EndPoint, request),
            StreamTransport.Http => Make("http", server.EndPoint, request),
            StreamTransport.Multicast when options.Multicast is not null => Make("rtsp", server.EndPoint, request, "?transport=multicast"),
            StreamTransport.Tls when server.TlsEndPoint is { } tls => Make("rtsps", tls, request),
            _ => null,
        };
    }

    /// <inheritdoc/>
    public MulticastGroup? MulticastGroupOf(string cameraId, int channel, string profile)
        => options.Multicast is { } multicast && !options.PassThrough.Contains(cameraId) && groups.Foresee(new StreamKey(cameraId, channel, profile), 1) is { } group
            ? new MulticastGroup(group.Address, group.Port, multicast.TimeToLive)
            : null;

    /// <inheritdoc/>
    public Task<CommandResult> KeepMulticastAsync(string cameraId, int channel, string profile, bool keep, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return standing.KeepAsync(new StreamKey(cameraId, channel, profile), keep);
    }

    private static Uri Make(string scheme, IPEndPoint listen, StreamUriRequest request, string query = "")
        => new($"{scheme}://{Host(listen.Address, request.Host)}:{listen.Port}/{request.CameraId}/{request.Channel}/{request.Profile}{query}");

    // A server on one address is only there; one on all is reached as the client reached the bridge.
    private static string Host(IPAddress listen, string asked)
    {
        if (listen.Equals(IPAddress.Any) || listen.Equals(IPAddress.IPv6Any) || (IPAddress.IsLoopback(listen) && asked == "localhost"))
        {
            return asked;
        }

        return listen.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{listen}]" : listen.ToString();
    }
}

using System.Net;
using Arecont.Bridge.Rtsp.Delivery;
using Arecont.Bridge.Rtsp.Options;

namespace Arecont.Bridge.Rtsp.Transports;

/// <summary>To a group that every viewer of the stream joins.</summary>
internal sealed class MulticastTransport(IPEndPoint group, MulticastOptions options, string protocol) : ITrackTransport
{
    /// <inheritdoc/>
    public ViewerTarget Target { get; } = new MulticastTarget(group, options.Interface, options.TimeToLive);

    /// <inheritdoc/>
    public string Answer { get; } = $"{protocol};multicast;destination={group.Address};port={group.Port}-{group.Port + 1};ttl={options.TimeToLive}";

    /// <inheritdoc/>
    public bool IsInterleaved => false;

    /// <inheritdoc/>
    public bool IsMulticast => true;

    /// <summary>Nothing comes back: who listens to a group reports to the group.</summary>
    public void Receive(PacketReceiver rtp, PacketReceiver rtcp)
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}

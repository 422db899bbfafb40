using Arecont.Bridge.Rtsp.Delivery;

namespace Arecont.Bridge.Rtsp.Transports;

/// <summary>Inside the RTSP connection.</summary>
internal sealed class InterleavedTransport : ITrackTransport
{
    private readonly InterleavedChannels _channels;
    private readonly object _owner;
    private readonly int _rtp;
    private readonly int _rtcp;

    private InterleavedTransport(InterleavedChannels channels, object owner, IClientWriter writer, string protocol, int rtp, int rtcp)
    {
        (_channels, _owner, _rtp, _rtcp) = (channels, owner, rtp, rtcp);
        Target = new InterleavedTarget(writer, (byte)rtp, (byte)rtcp);
        Answer = $"{protocol};unicast;interleaved={rtp}-{rtcp}";
    }

    /// <inheritdoc/>
    public ViewerTarget Target { get; }

    /// <inheritdoc/>
    public string Answer { get; }

    /// <inheritdoc/>
    public bool IsInterleaved => true;

    /// <inheritdoc/>
    public bool IsMulticast => false;

    /// <summary>
    /// The channels the client named, or others where those are taken; null where none are free. Those of the transport that this one takes
    /// the place of are free for it, and go over to it with <see cref="Receive"/>.
    /// </summary>
    public static InterleavedTransport? Open(InterleavedChannels channels, IClientWriter writer, TransportOffer offer, ITrackTransport? before)
    {
        var owner = new object();
        var earlier = (before as InterleavedTransport)?._owner;
        var pair = offer.Interleaved is { } wished && channels.TryTake(wished.Rtp, wished.Rtcp, owner, earlier) ? wished : channels.TakeNext(owner, earlier);
        return pair is { } taken ? new InterleavedTransport(channels, owner, writer, offer.Protocol, taken.Rtp, taken.Rtcp) : null;
    }

    /// <inheritdoc/>
    public void Receive(PacketReceiver rtp, PacketReceiver rtcp)
    {
        _channels.Set(_rtp, _owner, rtp);
        _channels.Set(_rtcp, _owner, rtcp);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _channels.Free(_rtp, _owner);
        _channels.Free(_rtcp, _owner);
    }
}

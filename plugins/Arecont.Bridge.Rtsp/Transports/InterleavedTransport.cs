using Arecont.Bridge.Rtsp.Delivery;

namespace Arecont.Bridge.Rtsp.Transports;

/// <summary>Inside the RTSP connection.</summary>
internal sealed class InterleavedTransport : ITrackTransport
{
    private readonly InterleavedChannels _channels;
    private readonly int _rtp;
    private readonly int _rtcp;

    private InterleavedTransport(InterleavedChannels channels, IClientWriter writer, string protocol, int rtp, int rtcp)
    {
        (_channels, _rtp, _rtcp) = (channels, rtp, rtcp);
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

    /// <summary>The channels the client named, or others where those are taken; null where none are free.</summary>
    public static InterleavedTransport? Open(InterleavedChannels channels, IClientWriter writer, TransportOffer offer)
    {
        var pair = offer.Interleaved is { } wished && channels.TryTake(wished.Rtp, wished.Rtcp) ? wished : channels.TakeNext();
        return pair is { } taken ? new InterleavedTransport(channels, writer, offer.Protocol, taken.Rtp, taken.Rtcp) : null;
    }

    /// <inheritdoc/>
    public void Receive(PacketReceiver rtp, PacketReceiver rtcp)
    {
        _channels.Set(_rtp, rtp);
        _channels.Set(_rtcp, rtcp);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _channels.Free(_rtp);
        _channels.Free(_rtcp);
    }
}

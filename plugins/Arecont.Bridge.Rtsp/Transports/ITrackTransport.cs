using Arecont.Bridge.Rtsp.Delivery;

namespace Arecont.Bridge.Rtsp.Transports;

/// <summary>How one track of one session travels. Disposing gives channels or sockets back.</summary>
internal interface ITrackTransport : IDisposable
{
    /// <summary>Where a viewer's packets go.</summary>
    ViewerTarget Target { get; }

    /// <summary>What the answer's Transport header says before the SSRC (RFC 2326, 12.39).</summary>
    string Answer { get; }

    /// <summary>True where it lives and dies with the RTSP connection.</summary>
    bool IsInterleaved { get; }

    /// <summary>True where everyone gets the same packets.</summary>
    bool IsMulticast { get; }

    /// <summary>Begins to hand on what the client sends, once.</summary>
    void Receive(PacketReceiver rtp, PacketReceiver rtcp);
}

/// <summary>Takes a packet; the bytes are only good during the call.</summary>
internal delegate void PacketReceiver(ReadOnlySpan<byte> packet);

using Arecont.Bridge.Rtsp.Packets;

namespace Arecont.Bridge.Rtsp.Delivery;

/// <summary>Where one viewer's packets go, whatever lies below. Called by one thread at a time.</summary>
internal abstract class PacketSink : IDisposable
{
    /// <summary>Takes a block without waiting, or answers false and takes nothing; the caller's claim stays the caller's.</summary>
    public abstract bool TrySend(PacketBlock block);

    /// <summary>Sends an RTCP packet if there is room.</summary>
    public abstract void SendControl(ReadOnlySpan<byte> packet);

    /// <summary>Bytes taken and not gone yet.</summary>
    public abstract long Queued { get; }

    /// <summary>Completes when nothing can be sent any more.</summary>
    public abstract Task Broken { get; }

    /// <inheritdoc/>
    public virtual void Dispose()
    {
    }
}

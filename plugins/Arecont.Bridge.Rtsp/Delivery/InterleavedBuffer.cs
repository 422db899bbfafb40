namespace Arecont.Bridge.Rtsp.Delivery;

/// <summary>
/// Interleaved packets of one access unit, each with its four bytes of framing (RFC 2326, 10.12), in one pooled block that every viewer
/// with the same channel number shares. Counted: whoever keeps it claims it and gives it back.
/// </summary>
internal abstract class InterleavedBuffer
{
    /// <summary>The bytes to send.</summary>
    public abstract ReadOnlyMemory<byte> Data { get; }

    /// <summary>One more holder.</summary>
    public abstract void Claim();

    /// <summary>One holder less; the last one gives the block back to the pool.</summary>
    public abstract void Release();
}

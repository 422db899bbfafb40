using System.Buffers.Binary;
using Arecont.Bridge.Rtsp.Delivery;

namespace Arecont.Bridge.Rtsp.Packets;

/// <summary>The RTP packets of one access unit, picture or document, with their interleaved framing; pooled and counted.</summary>
internal sealed class PacketBlock : InterleavedBuffer
{
    /// <summary>The four bytes before each packet (RFC 2326, 10.12).</summary>
    public const int Framing = 4;

    private readonly BlockPool _pool;
    private readonly byte[] _bytes;
    private readonly int[] _ends;
    private PatchedBlock? _patched;
    private DatagramBlock? _datagrams;
    private int _claims = 1;

    /// <summary>Takes over rented arrays; see <see cref="BlockPool.Create"/>.</summary>
    internal PacketBlock(BlockPool pool, byte[] bytes, int length, int[] ends, int count)
    {
        _pool = pool;
        _bytes = bytes;
        _ends = ends;
        Length = length;
        Count = count;
    }

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Data => new(_bytes, 0, Length);

    /// <summary>Bytes with framing.</summary>
    public int Length { get; }

    /// <summary>Packets.</summary>
    public int Count { get; }

    /// <summary>Bytes of payload, as sender reports count them (RFC 3550, 6.4.1).</summary>
    public int PayloadBytes => Length - (Count * (Framing + RtpHeader.Length));

    /// <summary>Counts the blocks of a track from 1.</summary>
    public long Ordinal { get; init; }

    /// <summary>True where a decoder can begin.</summary>
    public bool IsKey { get; init; }

    /// <summary>The RTP time stamp of every packet.</summary>
    public uint Timestamp => RtpHeader.Timestamp(Packet(0));

    /// <summary>The first packet's sequence number.</summary>
    public ushort Sequence => RtpHeader.Sequence(Packet(0));

    /// <summary>The channel in the framing.</summary>
    public byte Channel => _bytes[1];

    /// <summary>A packet without framing.</summary>
    public ReadOnlySpan<byte> Packet(int index) => _bytes.AsSpan(Start(index)..(_ends[index]));

    /// <summary>
    /// As many packets from this one on as one send with segmentation may hold: full ones, and behind them one of any length.
    /// </summary>
    public ReadOnlySpan<byte> Run(int index, int segmentSize, int maximum, out int packets)
    {
        packets = 0;
        while (index + packets < Count && packets < maximum)
        {
            if (Packet(index + packets++).Length != segmentSize)
            {
                break;
            }
        }

        if (packets == 1)
        {
            return Packet(index);
        }

        var start = Start(index) - (Framing * (index + 1));
        return Datagrams().Bytes(start, _ends[index + packets - 1] - (Framing * (index + packets)) - start);
    }

    /// <inheritdoc/>
    public override void Claim() => Interlocked.Increment(ref _claims);

    /// <inheritdoc/>
    public override void Release()
    {
        if (Interlocked.Decrement(ref _claims) != 0)
        {
            return;
        }

        for (var patched = _patched; patched is not null; patched = patched.Next)
        {
            patched.Block.Release();
        }

        _patched = null;
        _datagrams?.Recycle();
        _datagrams = null;
        _pool.Recycle(_bytes, _ends);
    }

    /// <summary>
    /// The same packets framed for another channel: made once per channel and kept as long as this block. The caller must hold this one
    /// while it hands on the other.
    /// </summary>
    public PacketBlock ForChannel(byte channel)
    {
        if (channel == Channel)
        {
            return this;
        }

        var head = Volatile.Read(ref _patched);
        for (var patched = head; patched is not null; patched = patched.Next)
        {
            if (patched.Block.Channel == channel)
            {
                return patched.Block;
            }
        }

        var copy = Copy();
        for (var index = 0; index < Count; index++)
        {
            copy._bytes[copy.Start(index) - Framing + 1] = channel;
        }

        // Two threads may both have copied: both copies are right, and both are kept until this block goes.
        PatchedBlock? seen;
        do
        {
            seen = Volatile.Read(ref _patched);
        }
        while (Interlocked.CompareExchange(ref _patched, new PatchedBlock(copy, seen), seen) != seen);

        return copy;
    }

    /// <summary>A copy with another time stamp, which the caller owns.</summary>
    public PacketBlock WithTimestamp(uint timestamp)
    {
        var copy = Copy();
        for (var index = 0; index < Count; index++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(copy._bytes.AsSpan(copy.Start(index) + RtpHeader.TimestampOffset), timestamp);
        }

        return copy;
    }

    private DatagramBlock Datagrams()
    {
        if (Volatile.Read(ref _datagrams) is { } made)
        {
            return made;
        }

        var copy = new DatagramBlock(this);
        if (Interlocked.CompareExchange(ref _datagrams, copy, null) is { } other)
        {
            copy.Recycle();
            return other;
        }

        return copy;
    }

    private PacketBlock Copy()
    {
        var bytes = BlockPool.RentBytes(Length);
        var ends = BlockPool.RentEnds(Count);
        _bytes.AsSpan(0, Length).CopyTo(bytes);
        _ends.AsSpan(0, Count).CopyTo(ends);
        return _pool.Create(bytes, Length, ends, Count, Ordinal, IsKey);
    }

    private int Start(int index) => (index == 0 ? 0 : _ends[index - 1]) + Framing;

    private sealed record PatchedBlock(PacketBlock Block, PatchedBlock? Next);
}

using System.Buffers.Binary;

namespace Arecont.Bridge.Rtsp.Packets;

/// <summary>Writes the packets of one track, block after block. Not safe for two threads.</summary>
/// <param name="pool">The memory.</param>
/// <param name="ssrc">Of every packet.</param>
/// <param name="payloadType">Of every packet.</param>
/// <param name="channel">In the interleaved framing; viewers with another one get a patched copy.</param>
/// <param name="sequence">Of the first packet.</param>
internal sealed class BlockBuilder(BlockPool pool, uint ssrc, byte payloadType, byte channel, ushort sequence)
{
    /// <summary>
    /// Bytes of payload in a packet at most: with RTP, UDP and IPv6 headers it stays below the 1492 bytes of a PPPoE line. Full packets are
    /// all equally long, so that the kernel can be given many in one send.
    /// </summary>
    public const int MaximumPayload = 1400;

    private const int FirstEnds = 64;

    private byte[]? _bytes;
    private int[] _ends = [];
    private int _length;
    private int _count;
    private uint _timestamp;
    private long _ordinal;

    /// <summary>The next packet's sequence number.</summary>
    public ushort NextSequence { get; private set; } = sequence;

    /// <summary>Begins a block.</summary>
    /// <param name="timestamp">Of its packets.</param>
    /// <param name="expected">Bytes of media to come; a guess is enough.</param>
    public void Begin(uint timestamp, int expected)
    {
        Abandon();
        _timestamp = timestamp;
        _bytes = BlockPool.RentBytes(expected + (((expected / MaximumPayload) + 4) * 32));
        _ends = BlockPool.RentEnds(Math.Max(FirstEnds, (expected / MaximumPayload) + 16));
    }

    /// <summary>One more packet; the caller fills the payload at once.</summary>
    public Span<byte> Packet(int payload)
    {
        var packet = RtpHeader.Length + payload;
        Reserve(PacketBlock.Framing + packet);
        var framing = _bytes.AsSpan(_length);
        framing[0] = (byte)'$';
        framing[1] = channel;
        BinaryPrimitives.WriteUInt16BigEndian(framing[2..], (ushort)packet);
        RtpHeader.Write(framing[PacketBlock.Framing..], payloadType, NextSequence++, _timestamp, ssrc);
        _length += PacketBlock.Framing + packet;
        _ends[_count++] = _length;
        return _bytes.AsSpan(_length - payload, payload);
    }

    /// <summary>The block, its last packet marked, with one claim on it; null where no packet was written.</summary>
    public PacketBlock? Finish(bool isKey)
    {
        if (_bytes is null || _count == 0)
        {
            Abandon();
            return null;
        }

        RtpHeader.SetMarker(_bytes.AsSpan((_count == 1 ? 0 : _ends[_count - 2]) + PacketBlock.Framing));
        var block = pool.Create(_bytes, _length, _ends, _count, ++_ordinal, isKey);
        _bytes = null;
        _length = 0;
        _count = 0;
        return block;
    }

    /// <summary>The next block takes this one's place: it has the same sequence numbers.</summary>
    public void Repeat(PacketBlock block)
    {
        NextSequence = block.Sequence;
        _ordinal = block.Ordinal - 1;
    }

    /// <summary>Forgets what was written since <see cref="Begin"/>, sequence numbers too.</summary>
    public void Abandon()
    {
        if (_bytes is not null)
        {
            NextSequence -= (ushort)_count;
            BlockPool.Return(_bytes, _ends);
            _bytes = null;
        }

        _length = 0;
        _count = 0;
    }

    private void Reserve(int more)
    {
        if (_bytes is null)
        {
            throw new InvalidOperationException("a packet needs a block that was begun");
        }

        if (_length + more > _bytes.Length)
        {
            var bytes = BlockPool.RentBytes(Math.Max(_length + more, _bytes.Length * 2));
            _bytes.AsSpan(0, _length).CopyTo(bytes);
            System.Buffers.ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = bytes;
        }

        if (_count == _ends.Length)
        {
            var ends = BlockPool.RentEnds(_count * 2);
            _ends.AsSpan(0, _count).CopyTo(ends);
            System.Buffers.ArrayPool<int>.Shared.Return(_ends);
            _ends = ends;
        }
    }
}

using System.Buffers;

namespace Arecont.Bridge.Rtsp.Packets;

/// <summary>Where the memory of packet blocks comes from, and how many are out.</summary>
internal sealed class BlockPool
{
    private int _outstanding;

    /// <summary>Blocks that somebody still holds.</summary>
    public int Outstanding => Volatile.Read(ref _outstanding);

    /// <summary>A new block with one claim on it, which takes over the two rented arrays.</summary>
    public PacketBlock Create(byte[] bytes, int length, int[] ends, int count, long ordinal, bool isKey)
    {
        Interlocked.Increment(ref _outstanding);
        return new PacketBlock(this, bytes, length, ends, count) { Ordinal = ordinal, IsKey = isKey };
    }

    /// <summary>At least so many bytes.</summary>
    public static byte[] RentBytes(int length) => ArrayPool<byte>.Shared.Rent(length);

    /// <summary>At least so many packet ends.</summary>
    public static int[] RentEnds(int count) => ArrayPool<int>.Shared.Rent(count);

    /// <summary>Takes arrays back that became no block.</summary>
    public static void Return(byte[] bytes, int[] ends)
    {
        ArrayPool<byte>.Shared.Return(bytes);
        ArrayPool<int>.Shared.Return(ends);
    }

    /// <summary>Takes a block's arrays back.</summary>
    public void Recycle(byte[] bytes, int[] ends)
    {
        Return(bytes, ends);
        Interlocked.Decrement(ref _outstanding);
    }
}

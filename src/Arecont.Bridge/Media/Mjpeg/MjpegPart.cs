using System.Buffers;
using System.Text;

namespace Arecont.Bridge.Media.Mjpeg;

/// <summary>
/// A picture with the text around it in one block that all viewers send from. Whoever keeps it holds it and lets it go; the block then
/// returns to its pool.
/// </summary>
internal sealed class MjpegPart
{
    private readonly byte[] _block;
    private readonly int _length;
    private readonly bool _pooled;
    private int _holders = 1;

    private MjpegPart(byte[] block, int length, bool pooled)
    {
        _block = block;
        _length = length;
        _pooled = pooled;
    }

    /// <summary>What to send.</summary>
    public ReadOnlyMemory<byte> Bytes => _block.AsMemory(0, _length);

    /// <summary>True once nobody holds it.</summary>
    public bool IsReleased => Volatile.Read(ref _holders) == 0;

    /// <summary>Composes a part, held by the caller.</summary>
    public static MjpegPart Of(ReadOnlySpan<byte> jpeg, DateTimeOffset time)
    {
        var head = MjpegFormat.PartHead(jpeg.Length, time);
        var tail = MjpegFormat.PartTail;
        var length = head.Length + jpeg.Length + tail.Length;
        var block = ArrayPool<byte>.Shared.Rent(length);
        Encoding.ASCII.GetBytes(head, block);
        jpeg.CopyTo(block.AsSpan(head.Length));
        tail.CopyTo(block.AsSpan(head.Length + jpeg.Length));
        return new MjpegPart(block, length, pooled: true);
    }

    /// <summary>Other bytes, sent like a part.</summary>
    public static MjpegPart Of(byte[] bytes) => new(bytes, bytes.Length, pooled: false);

    /// <summary>Keeps it; only who holds it already, or got it from one who does, may call this.</summary>
    public MjpegPart Hold()
    {
        Interlocked.Increment(ref _holders);
        return this;
    }

    /// <summary>Lets it go.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref _holders) == 0 && _pooled)
        {
            ArrayPool<byte>.Shared.Return(_block);
        }
    }
}

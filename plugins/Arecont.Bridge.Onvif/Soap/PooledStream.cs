using System.Buffers;

namespace Arecont.Bridge.Onvif.Soap;

/// <summary>A stream that is written into a rented array and used again.</summary>
internal sealed class PooledStream : Stream
{
    private byte[] _rented = ArrayPool<byte>.Shared.Rent(4096);
    private int _length;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    /// <summary>How much it holds without renting anew.</summary>
    public int Capacity => _rented.Length;

    public Memory<byte> Written => _rented.AsMemory(0, _length);

    public void Clear() => _length = 0;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_rented.Length - _length < buffer.Length)
        {
            Grow(_length + buffer.Length);
        }

        buffer.CopyTo(_rented.AsSpan(_length));
        _length += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        ArrayPool<byte>.Shared.Return(_rented);
        _rented = [];
        base.Dispose(disposing);
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, 2 * _rented.Length));
        Written.Span.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_rented);
        _rented = larger;
    }
}

using System.Net.Sockets;

namespace Arecont.Benchmarks.Viewing;

/// <summary>A viewer of a byte stream that is made of pieces; an incomplete piece waits for its rest.</summary>
internal abstract class FramedViewer(Socket socket, PictureLog log, long started) : Viewer(socket, log, started)
{
    private byte[] _rest = new byte[4096];
    private int _waiting;

    /// <summary>Bytes that came with an answer, before the socket is watched.</summary>
    public void Begin(ReadOnlySpan<byte> first)
    {
        Bytes += first.Length;
        Keep(first[Pieces(first)..]);
    }

    protected override int Fill(byte[] buffer)
    {
        _rest.AsSpan(0, _waiting).CopyTo(buffer);
        var count = Read(Socket, buffer.AsSpan(_waiting));
        if (count > 0)
        {
            var all = buffer.AsSpan(0, _waiting + count);
            Keep(all[Pieces(all)..]);
        }

        return count;
    }

    /// <summary>Takes the whole pieces; how many bytes they were.</summary>
    protected abstract int Pieces(ReadOnlySpan<byte> bytes);

    private void Keep(ReadOnlySpan<byte> rest)
    {
        if (rest.Length > _rest.Length)
        {
            _rest = new byte[rest.Length * 2];
        }

        rest.CopyTo(_rest);
        _waiting = rest.Length;
    }
}

using System.Net.Sockets;
using Arecont.Simulator;

namespace Arecont.Benchmarks.Viewing;

/// <summary>A viewer of multipart JPEG over HTTP: a picture counts when its stamp has come, near its beginning.</summary>
internal sealed class HttpViewer(Socket socket, PictureLog log, long started) : FramedViewer(socket, log, started)
{
    // As long as a stamp less one byte: it may be cut in two.
    private const int Overlap = 31;

    protected override int Pieces(ReadOnlySpan<byte> bytes)
    {
        var position = 0;
        while (SendStamp.TryFind(bytes[position..], out var stamp))
        {
            Complete(stamp, 0, begins: true);
            position += bytes[position..].IndexOf("arecont-sendtime"u8) + Overlap + 1;
        }

        return Math.Max(position, bytes.Length - Overlap);
    }
}

using System.Buffers.Binary;
using System.Net.Sockets;
using Arecont.Simulator;

namespace Arecont.Benchmarks.Viewing;

/// <summary>A viewer of the bare floor: pictures one after another, each behind its length in four bytes.</summary>
internal sealed class FloorViewer(Socket socket, PictureLog log, long started) : FramedViewer(socket, log, started)
{
    protected override int Pieces(ReadOnlySpan<byte> bytes)
    {
        var position = 0;
        while (bytes.Length - position >= 4
            && BinaryPrimitives.ReadInt32BigEndian(bytes[position..]) is var length && bytes.Length - position >= 4 + length)
        {
            SendStamp.TryFind(bytes.Slice(position + 4, Math.Min(length, 256)), out var stamp);
            Complete(stamp, 0, begins: true);
            position += 4 + length;
        }

        return position;
    }
}

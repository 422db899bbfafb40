using System.Buffers.Binary;
using System.Net.Sockets;

namespace Arecont.Benchmarks.Viewing;

/// <summary>RTP inside the RTSP connection (RFC 2326, 10.12), channel 0; all else that comes is skipped.</summary>
internal sealed class InterleavedViewer : FramedViewer
{
    private const byte Dollar = 0x24;
    private readonly RtpTrack _track;

    public InterleavedViewer(Socket socket, PictureLog log, long started)
        : base(socket, log, started)
        => _track = new RtpTrack((stamp, time, begins) => Complete(stamp, time, begins));

    protected override int Pieces(ReadOnlySpan<byte> bytes)
    {
        var position = 0;
        while (bytes.Length - position >= 4)
        {
            var rest = bytes[position..];
            if (rest[0] != Dollar)
            {
                // An answer or a request of the server: as long as its head, which ends with an empty line.
                var end = rest.IndexOf("\r\n\r\n"u8);
                if (end < 0)
                {
                    break;
                }

                position += end + 4;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(rest[2..]);
            if (rest.Length < 4 + length)
            {
                break;
            }

            if (rest[1] == 0)
            {
                _track.Take(rest.Slice(4, length));
            }

            position += 4 + length;
        }

        Lost += _track.Lost;
        _track.Reset();
        return position;
    }
}

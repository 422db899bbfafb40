using System.Buffers.Binary;
using Arecont.Simulator;

namespace Arecont.Benchmarks.Viewing;

/// <summary>Follows one RTP stream: lost packets, pictures and the moments they were sent.</summary>
/// <param name="complete">Told of each whole picture: its stamp (0 without one), its RTP time, and whether a decoder can begin with it.</param>
internal sealed class RtpTrack(Action<long, uint, bool> complete)
{
    private const int HeaderLength = 12;
    // A key frame's parameter sets come before the stamp; together they are short.
    private const int SearchedBytes = 256;

    private int _sequence = -1;
    private uint _time;
    private long _stamp;
    private bool _broken;
    private bool _begins;

    /// <summary>Packets that did not come.</summary>
    public long Lost { get; private set; }

    public void Reset() => Lost = 0;

    public void Take(ReadOnlySpan<byte> packet)
    {
        if (packet.Length < HeaderLength)
        {
            return;
        }

        var sequence = BinaryPrimitives.ReadUInt16BigEndian(packet[2..]);
        var time = BinaryPrimitives.ReadUInt32BigEndian(packet[4..]);
        var missing = _sequence < 0 ? 0 : (ushort)(sequence - _sequence - 1);
        if (missing > short.MaxValue)
        {
            // Late: its loss is counted already.
            return;
        }

        if (time != _time || _sequence < 0)
        {
            (_time, _stamp, _broken, _begins) = (time, 0, false, false);
        }

        _sequence = sequence;
        Lost += missing;
        _broken |= missing > 0;
        _begins |= Begins(packet);
        if (_stamp == 0)
        {
            SendStamp.TryFind(packet[HeaderLength..Math.Min(packet.Length, HeaderLength + SearchedBytes)], out _stamp);
        }

        if ((packet[1] & 0x80) != 0 && !_broken)
        {
            complete(_stamp, time, _begins);
        }
    }

    // JPEG (RFC 2435) always; H.264 (RFC 6184) with a sequence parameter set or a slice of a key frame.
    private static bool Begins(ReadOnlySpan<byte> packet)
    {
        const int Jpeg = 26;
        const int Aggregated = 24;
        const int Fragment = 28;
        if ((packet[1] & 0x7F) == Jpeg)
        {
            return true;
        }

        if (packet.Length < HeaderLength + 4)
        {
            return false;
        }

        var payload = packet[HeaderLength..];
        return ((payload[0] & 0x1F) switch
        {
            Aggregated => payload[3] & 0x1F,
            Fragment => payload[1] & 0x1F,
            var single => single,
        }) is 5 or 7;
    }
}

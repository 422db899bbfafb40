using System.Buffers.Binary;
using Arecont.Simulator;

namespace Arecont.Benchmarks.Viewing;

/// <summary>Follows one RTP stream: lost packets, pictures and the moments they were sent.</summary>
/// <param name="complete">Told of each whole picture: its stamp (0 without one) and its RTP time.</param>
internal sealed class RtpTrack(Action<long, uint> complete)
{
    private const int HeaderLength = 12;
    // A key frame's parameter sets come before the stamp; together they are short.
    private const int SearchedBytes = 256;

    private int _sequence = -1;
    private uint _time;
    private long _stamp;
    private bool _broken;

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
            (_time, _stamp, _broken) = (time, 0, false);
        }

        _sequence = sequence;
        Lost += missing;
        _broken |= missing > 0;
        if (_stamp == 0)
        {
            SendStamp.TryFind(packet[HeaderLength..Math.Min(packet.Length, HeaderLength + SearchedBytes)], out _stamp);
        }

        if ((packet[1] & 0x80) != 0 && !_broken)
        {
            complete(_stamp, time);
        }
    }
}

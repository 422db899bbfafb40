namespace Arecont.Bridge.Rtsp.Packets;

/// <summary>
/// Makes the 90 kHz time stamps of a track: random first, each later than the one before, running on where the stream's own clock begins
/// anew. Frames given as catch-up are squeezed to a millisecond each, for a player that already plays should not fall behind by them.
/// </summary>
internal sealed class RtpClock(uint first)
{
    /// <summary>In Hz.</summary>
    public const int Rate = 90000;

    private const uint Millisecond = Rate / 1000;
    private bool _begun;
    private bool _rebased;
    private uint _last = first;
    private long _position;
    private TimeSpan _pause;

    /// <summary>The time stamp of the frame at this position.</summary>
    public uint Next(TimeSpan position, bool catchUp)
    {
        var now = Ticks(position);
        if (!_begun)
        {
            _begun = true;
        }
        else if (_rebased)
        {
            _last += (uint)Math.Max(Millisecond, Ticks(_pause));
        }
        else
        {
            _last += catchUp ? Millisecond : (uint)Math.Max(1, now - _position);
        }

        _rebased = false;
        _position = now;
        return _last;
    }

    /// <summary>The next position is on another clock: its frame comes this long after the last one.</summary>
    public void Rebase(TimeSpan sinceLast)
    {
        _pause = sinceLast;
        _rebased = _begun;
    }

    /// <summary>A time span in time stamp units.</summary>
    public static long Ticks(TimeSpan span) => span.Ticks * (Rate / 10000) / 1000;
}

using Arecont.Bridge.Cameras.Scheduling;

namespace Arecont.Bridge.Cameras.Video;

/// <summary>Counts frames and bytes, and tells their rate since it was last asked. Not safe for concurrent use.</summary>
internal sealed class StreamMeter(TimeProvider time)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    private TimeSpan _since = time.Elapsed();
    private long _frames;
    private long _bytes;
    private (double FramesPerSecond, long KilobitsPerSecond) _rate;

    public void Add(int bytes)
    {
        _frames++;
        _bytes += bytes;
    }

    /// <summary>The rate since the last question, the same as before where that was only just.</summary>
    public (double FramesPerSecond, long KilobitsPerSecond) Rate()
    {
        var passed = time.Elapsed() - _since;
        if (passed >= Shortest)
        {
            _rate = (Math.Round(_frames / passed.TotalSeconds, 1), (long)(_bytes * 8 / 1000 / passed.TotalSeconds));
            _since += passed;
            _frames = 0;
            _bytes = 0;
        }

        return _rate;
    }
}

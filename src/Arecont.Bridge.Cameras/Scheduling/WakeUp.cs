namespace Arecont.Bridge.Cameras.Scheduling;

/// <summary>Lets one loop sleep until a time or until someone rings, with one timer for its whole life. It may wake early; look again.</summary>
internal sealed class WakeUp : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private readonly AsyncSignal _signal = new();
    private readonly ITimer _timer;

    public WakeUp(TimeProvider time)
        => _timer = time.CreateTimer(static signal => ((AsyncSignal)signal!).Set(), _signal, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>Wakes the sleeper.</summary>
    public void Ring() => _signal.Set();

    /// <summary>Sleeps for about this long (rounded up to whole milliseconds), or until <see cref="Ring"/>.</summary>
    public ValueTask SleepAsync(TimeSpan duration)
    {
        var milliseconds = Math.Ceiling(Math.Clamp(duration.TotalMilliseconds, 1, Longest.TotalMilliseconds));
        _timer.Change(TimeSpan.FromMilliseconds(milliseconds), Timeout.InfiniteTimeSpan);
        return _signal.WaitAsync();
    }

    public void Dispose() => _timer.Dispose();
}

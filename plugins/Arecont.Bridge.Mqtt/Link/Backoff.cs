namespace Arecont.Bridge.Mqtt.Link;

/// <summary>The pauses between attempts: twice as long each time up to a cap, each half to whole of that by chance, so that many bridges do not come back in step.</summary>
internal sealed class Backoff(TimeSpan first, TimeSpan cap)
{
    private int _failures;

    /// <summary>The pause before the next attempt.</summary>
    public TimeSpan Next()
    {
        var longest = Math.Min(first.Ticks * Math.Pow(2, _failures), cap.Ticks);
        _failures = Math.Min(_failures + 1, 30);
        return TimeSpan.FromTicks((long)(longest * (0.5 + (Random.Shared.NextDouble() / 2))));
    }

    /// <summary>An attempt worked.</summary>
    public void Reset() => _failures = 0;
}

namespace Arecont.Bridge.Cameras.Scheduling;

/// <summary>Pauses that double up to a cap, each shortened by a random part of up to one half so that many cameras do not march in step.</summary>
internal sealed class Backoff(TimeSpan first, TimeSpan cap, Random random)
{
    private int _attempt;

    /// <summary>The next pause.</summary>
    public TimeSpan Next()
    {
        var full = Math.Min(cap.TotalMilliseconds, first.TotalMilliseconds * Math.Pow(2, Math.Min(_attempt, 30)));
        _attempt++;
        return TimeSpan.FromMilliseconds(full * (1 - (random.NextDouble() / 2)));
    }

    /// <summary>Goes some pauses back.</summary>
    public void Ease(int steps) => _attempt = Math.Max(0, _attempt - steps);

    /// <summary>Starts again with the first pause.</summary>
    public void Reset() => _attempt = 0;
}

namespace Arecont.Bridge.Webhook;

/// <summary>How long a target is left alone after a failure: doubling from 1 s to 60 s, less up to half of it by chance.</summary>
internal static class RetryDelay
{
    /// <summary>The longest time a receiver is believed when it asks to be left alone.</summary>
    public static readonly TimeSpan LongestRetryAfter = TimeSpan.FromHours(1);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>The delay after the latest of some failures in a row.</summary>
    /// <param name="failures">From 1.</param>
    /// <param name="retryAfter">What the receiver asked for; never undercut.</param>
    /// <param name="chance">0 to 1. Without it, bridges that lost a receiver together would all come back together.</param>
    public static TimeSpan After(int failures, TimeSpan? retryAfter, double chance)
    {
        var full = TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << Math.Min(failures - 1, 10)));
        var jittered = full * (1 - (chance / 2));
        var asked = retryAfter is { } delay && delay > TimeSpan.Zero ? delay : TimeSpan.Zero;
        return asked > jittered ? TimeSpan.FromTicks(Math.Min(asked.Ticks, LongestRetryAfter.Ticks)) : jittered;
    }
}

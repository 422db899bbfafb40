namespace Arecont.Benchmarks.Polls;

/// <summary>What the live cameras ask by default.</summary>
internal static class Pace
{
    /// <summary>Between two motion polls of a camera.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    /// <summary>The contact input is read once a second.</summary>
    public const int PollsPerInputPoll = 4;
}

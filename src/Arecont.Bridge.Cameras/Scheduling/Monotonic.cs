namespace Arecont.Bridge.Cameras.Scheduling;

/// <summary>Time for measuring and planning: it never jumps, unlike the clock people read.</summary>
internal static class Monotonic
{
    /// <summary>The time since an arbitrary moment in the past.</summary>
    public static TimeSpan Elapsed(this TimeProvider time) => time.GetElapsedTime(0);
}

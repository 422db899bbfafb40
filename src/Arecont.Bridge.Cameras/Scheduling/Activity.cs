namespace Arecont.Bridge.Cameras.Scheduling;

/// <summary>Something a session does now and then, one small request at a time.</summary>
internal abstract class Activity
{
    /// <summary>The due time of something that has nothing to do.</summary>
    public static readonly TimeSpan Never = TimeSpan.MaxValue;

    /// <summary>When it wants to run next, in monotonic time.</summary>
    public virtual TimeSpan Due { get; protected set; } = Never;

    /// <summary>Does one step. It plans its next one before it asks the camera, so that a failure does not repeat at once.</summary>
    public abstract ValueTask RunAsync(CancellationToken cancellationToken);
}

using Arecont.Camera.Motion;

namespace Arecont.Bridge.Contract.State;

/// <summary>Motion, already shaped by the minimum and maximum ON time.</summary>
/// <param name="Active">True from the start of motion to its end.</param>
/// <param name="Since">When it became so; null before the first poll.</param>
/// <param name="Grid">The latest raw result while there is motion, on the channel that has it; null when still or unknown.</param>
public sealed record MotionState(bool Active, DateTimeOffset? Since, MotionGrid? Grid)
{
    /// <summary>No motion.</summary>
    public static MotionState Still { get; } = new(false, null, null);
}

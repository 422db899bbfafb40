using Arecont.Bridge.Cameras.Configuration;
using Arecont.Camera.Motion;

namespace Arecont.Bridge.Cameras.Motion;

/// <summary>One user-named zone and its shaped motion.</summary>
internal sealed class ZoneTracker(string name, ZoneConfiguration zone, MotionConfiguration motion)
{
    public string Name { get; } = name;

    public int Channel { get; } = zone.Channel;

    public MotionLatch Latch { get; } = new(motion.MinimumOn, motion.MaximumOn);

    /// <summary>Takes a raw result of the zone's channel; true where the shaped motion changed.</summary>
    public bool Observe(MotionGrid? grid, TimeSpan now) => Latch.Observe(grid is not null && zone.Rectangle.IsMoving(grid), now);
}

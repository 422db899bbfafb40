using Arecont.Bridge.Cameras.Configuration;
using Arecont.Camera.Motion;

namespace Arecont.Bridge.Cameras.Motion;

/// <summary>One sensor's shaped motion and its latest raw result.</summary>
internal sealed class ChannelTracker(int number, MotionConfiguration motion)
{
    public int Number { get; } = number;

    public MotionLatch Latch { get; } = new(motion.MinimumOn, motion.MaximumOn);

    /// <summary>What of a raw result lies inside the picture.</summary>
    public MotionPicture Picture { get; set; }

    /// <summary>The latest raw result; null when still.</summary>
    public MotionGrid? Raw { get; private set; }

    /// <summary>True once a result came since the camera was reached.</summary>
    public bool Seen { get; private set; }

    /// <summary>The raw result as adapters see it: only while there is motion.</summary>
    public MotionGrid? Grid => Latch.Active ? Raw : null;

    /// <summary>Takes a raw result; true where something people see changed.</summary>
    public bool Observe(MotionGrid? grid, TimeSpan now)
    {
        var before = Grid;
        var first = !Seen;
        Seen = true;
        Raw = grid;
        return Latch.Observe(IsMoving(grid), now) | first || !Equals(before, Grid);
    }

    /// <summary>The camera is lost; true where motion was on.</summary>
    public bool Clear()
    {
        Raw = null;
        Seen = false;
        return Latch.Clear();
    }

    private static bool IsMoving(MotionGrid? grid) => grid is not null && grid.Counts.AsSpan().ContainsAnyExcept((byte)0);
}

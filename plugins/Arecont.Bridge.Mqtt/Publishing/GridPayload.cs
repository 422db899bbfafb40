using Arecont.Camera.Motion;

namespace Arecont.Bridge.Mqtt.Publishing;

/// <summary>A <c>motion/grid</c> topic: the size in zones and the counts, row by row; all 0 where nothing moves or nothing is known.</summary>
internal sealed record GridPayload(int Width, int Height, int[] Counts)
{
    private static readonly GridPayload Still = new(0, 0, []);

    /// <summary>Out of a motion result.</summary>
    public static GridPayload Of(MotionGrid? grid) => grid is null ? Still : new GridPayload(grid.Width, grid.Height, [.. grid.Counts.Select(count => (int)count)]);
}

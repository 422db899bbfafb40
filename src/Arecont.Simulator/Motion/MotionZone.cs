namespace Arecont.Simulator.Motion;

/// <summary>A zone that moves.</summary>
/// <param name="Index">Row times zones per row plus column, from 0 at the top left; 8 zones per row in 64, 32 in 1,024.</param>
/// <param name="Count">Moving blocks of 32x32 pixels in the zone, 1 to 255.</param>
public readonly record struct MotionZone(int Index, byte Count = 1)
{
    /// <summary>The zones of a rectangle, bounds included.</summary>
    /// <param name="columns">First and last column, from 0.</param>
    /// <param name="rows">First and last row, from 0.</param>
    /// <param name="zonesPerRow">8 or 32.</param>
    /// <param name="count">Moving blocks in each zone.</param>
    public static IReadOnlyList<MotionZone> Rectangle(
        (int First, int Last) columns, (int First, int Last) rows, int zonesPerRow = 8, byte count = 1) =>
        [.. from row in Enumerable.Range(rows.First, rows.Last - rows.First + 1)
            from column in Enumerable.Range(columns.First, columns.Last - columns.First + 1)
            select new MotionZone((row * zonesPerRow) + column, count)];
}

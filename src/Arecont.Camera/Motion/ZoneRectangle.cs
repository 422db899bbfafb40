namespace Arecont.Camera.Motion;

/// <summary>A user's rectangle of motion zones, first and last inclusive, counted from 0 at the top left.</summary>
/// <param name="FirstColumn">The leftmost column.</param>
/// <param name="LastColumn">The rightmost column.</param>
/// <param name="FirstRow">The top row.</param>
/// <param name="LastRow">The bottom row.</param>
public readonly record struct ZoneRectangle(int FirstColumn, int LastColumn, int FirstRow, int LastRow)
{
    /// <summary>True where any zone of <paramref name="grid"/> inside the rectangle counts motion; zones outside the grid are still.</summary>
    public bool IsMoving(MotionGrid grid)
    {
        ArgumentNullException.ThrowIfNull(grid);
        var lastRow = Math.Min(LastRow, grid.Height - 1);
        var lastColumn = Math.Min(LastColumn, grid.Width - 1);
        for (var row = Math.Max(0, FirstRow); row <= lastRow; row++)
        {
            for (var column = Math.Max(0, FirstColumn); column <= lastColumn; column++)
            {
                if (grid[column, row] != 0)
                {
                    return true;
                }
            }
        }

        return false;
    }
}

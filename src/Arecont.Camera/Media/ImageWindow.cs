namespace Arecont.Camera.Media;

/// <summary>
/// A window of the sensor in full-sensor pixels, also with half resolution; right and bottom are exclusive.
/// </summary>
public readonly record struct ImageWindow(int Left, int Top, int Right, int Bottom)
{
    /// <summary>The whole picture whatever the sensor: the oversize corner that cameras accept (wire facts 4).</summary>
    public static ImageWindow Whole => new(0, 0, 9999, 9999);
}

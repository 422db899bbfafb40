namespace Arecont.Camera.Media;

/// <summary>
/// A window of the sensor in full-sensor pixels, also with half resolution; right and bottom are exclusive.
/// </summary>
public readonly record struct ImageWindow(int Left, int Top, int Right, int Bottom)
{
    private const int Oversize = 9999;

    /// <summary>The whole picture whatever the sensor: the oversize corner that cameras accept (seen on real cameras).</summary>
    public static ImageWindow Whole => new(0, 0, Oversize, Oversize);

    /// <summary>Rounded outwards to what the camera takes: multiples of 32 (full) or 64 (half); the oversize corner stays as it is.</summary>
    internal ImageWindow Rounded(Resolution resolution)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Left);
        ArgumentOutOfRangeException.ThrowIfNegative(Top);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Right, Left);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Bottom, Top);
        var step = resolution == Resolution.Half ? 64 : 32;
        return new ImageWindow(Left / step * step, Top / step * step, Up(Right, step), Up(Bottom, step));
    }

    private static int Up(int edge, int step) => edge >= Oversize ? Oversize : (edge + step - 1) / step * step;
}

using Arecont.Camera.Media;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.Media2;

namespace Arecont.Bridge.Onvif.Masks;

/// <summary>Between a sensor's pixels and the coordinates of a picture that shows a window of it: -1 to 1, y upwards.</summary>
internal static class MaskGeometry
{
    // What a camera masks is made of blocks this wide and high.
    private const int Block = 32;

    // Coordinates travel as texts of floats: an edge this part of a block beside a line of the grid is meant to lie on it.
    private const double Tolerance = 0.02;

    /// <summary>The corners of an area, from the top left clockwise.</summary>
    public static Polygon Corners(ImageWindow area, ImageWindow window)
    {
        float left = X(area.Left), right = X(area.Right), top = Y(area.Top), bottom = Y(area.Bottom);
        return new Polygon
        {
            Points =
            [
                new Vector { X = left, Y = top }, new Vector { X = right, Y = top },
                new Vector { X = right, Y = bottom }, new Vector { X = left, Y = bottom },
            ],
        };

        float X(int pixel) => (float)((2.0 * (pixel - window.Left) / (window.Right - window.Left)) - 1);

        float Y(int pixel) => (float)(1 - (2.0 * (pixel - window.Top) / (window.Bottom - window.Top)));
    }

    /// <summary>
    /// The blocks that cover a polygon of four points, or null for what is none in the picture. Media2 has a device that masks rectangles
    /// take any four points and straighten them; here that covers more, never less.
    /// </summary>
    /// <param name="polygon">In the picture's coordinates.</param>
    /// <param name="window">What the picture shows.</param>
    /// <param name="sensor">The whole sensor; nothing reaches beyond it.</param>
    public static ImageWindow? Cover(Polygon? polygon, ImageWindow window, ImageWindow sensor)
    {
        if (polygon is not { Points: { Count: 4 } points } || !points.TrueForAll(point => Math.Abs(point.X) <= 1 && Math.Abs(point.Y) <= 1))
        {
            return null;
        }

        var area = new ImageWindow(
            Math.Max(Down(X(points.Min(point => point.X))), sensor.Left),
            Math.Max(Down(Y(points.Max(point => point.Y))), sensor.Top),
            Math.Min(Up(X(points.Max(point => point.X))), sensor.Right),
            Math.Min(Up(Y(points.Min(point => point.Y))), sensor.Bottom));
        return area.Right > area.Left && area.Bottom > area.Top ? area : null;

        double X(float x) => window.Left + ((x + 1.0) / 2 * (window.Right - window.Left));

        double Y(float y) => window.Top + ((1.0 - y) / 2 * (window.Bottom - window.Top));
    }

    /// <summary>What two areas share, or null.</summary>
    public static ImageWindow? Shared(ImageWindow one, ImageWindow other)
    {
        var area = new ImageWindow(
            Math.Max(one.Left, other.Left), Math.Max(one.Top, other.Top), Math.Min(one.Right, other.Right), Math.Min(one.Bottom, other.Bottom));
        return area.Right > area.Left && area.Bottom > area.Top ? area : null;
    }

    private static int Down(double pixel) => (int)Math.Floor((pixel / Block) + Tolerance) * Block;

    private static int Up(double pixel) => (int)Math.Ceiling((pixel / Block) - Tolerance) * Block;
}

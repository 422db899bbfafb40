using Arecont.Bridge.Onvif.Devices;
using Arecont.Camera.Media;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Bridge.Onvif.Media.Configurations;

/// <summary>Windows of a sensor, as the bridge and as ONVIF write them. Both count in full-sensor pixels.</summary>
internal static class SensorWindow
{
    /// <summary>The size of a sensor; 0 by 0 for a camera that has not told it yet.</summary>
    public static (int Width, int Height) SizeOf(VideoSource source)
        => source.Camera.State.Identity is { } identity ? (identity.SensorWidth, identity.SensorHeight) : (0, 0);

    /// <summary>A window, cut off at the sensor's edges.</summary>
    public static IntRectangle BoundsOf(VideoSource source, ImageWindow window)
    {
        var (width, height) = SizeOf(source);
        var (left, top) = (Math.Min(window.Left, width), Math.Min(window.Top, height));
        return new IntRectangle { X = left, Y = top, Width = Math.Min(window.Right, width) - left, Height = Math.Min(window.Bottom, height) - top };
    }
}

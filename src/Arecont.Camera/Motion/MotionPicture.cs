namespace Arecont.Camera.Motion;

/// <summary>What of a motion result lies inside the picture: sensor size and zone size decide (seen on real cameras).</summary>
/// <param name="SensorWidth">Width in pixels; 0 where unknown, then every zone counts.</param>
/// <param name="SensorHeight">Height in pixels; 0 where unknown.</param>
/// <param name="ZoneSize"><c>mdzonesize</c>, 1 to 15: a zone's side in units of 32 pixels; 0 where unknown.</param>
public readonly record struct MotionPicture(int SensorWidth, int SensorHeight, int ZoneSize)
{
    /// <summary>The whole grid.</summary>
    public static MotionPicture Whole => default;
}

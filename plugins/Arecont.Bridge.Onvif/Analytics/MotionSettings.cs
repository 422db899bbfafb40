namespace Arecont.Bridge.Onvif.Analytics;

/// <summary>The camera's settings of motion detection, by name.</summary>
internal static class MotionSettings
{
    public const string TotalZones = "mdtotalzones";
    public const string ZoneSize = "mdzonesize";
    public const string Threshold = "mdlevelthreshold";
    public const string LightingChange = "mdsensitivity";
    public const string Detail = "mddetail";
    public const string Mask = "mdprivacymask";

    /// <summary>What cells and their mask depend on.</summary>
    public static readonly string[] OfTheGrid = [TotalZones, ZoneSize, Mask];
}

namespace Arecont.Bridge.Cameras.Settings;

/// <summary>The parameters that the live cameras know by name; all others they know from the catalogue alone.</summary>
internal static class SettingNames
{
    public const string Model = "model";
    public const string MacAddress = "mac";
    public const string Firmware = "fwversion";
    public const string MotionDetect = "motiondetect";
    public const string TotalZones = "mdtotalzones";
    public const string ZoneSize = "mdzonesize";
    public const string Input = "auxin";
    public const string Output = "auxout";
    public const string Focus = "focus";
    public const string Zoom = "zoom";
    public const string Actions = "params";
    public const string Scaling = "scaling";
}

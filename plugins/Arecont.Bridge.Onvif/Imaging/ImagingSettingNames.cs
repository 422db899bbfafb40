namespace Arecont.Bridge.Onvif.Imaging;

/// <summary>The camera's settings behind imaging, by name.</summary>
internal static class ImagingSettingNames
{
    public const string Brightness = "brightness";
    public const string Saturation = "saturation";
    public const string Sharpness = "sharpness";
    public const string DayNight = "daynight";
    public const string NoiseFilter = "spacialfilter";
    public const string WhiteBalance = "white_balance";
    public const string Red = "red";
    public const string Blue = "blue";
    public const string AutoExposure = "autoexp";
    public const string ExposureMode = "exposure";
    public const string LowLight = "lowlight";
    public const string KneePoint = "kneepoint";
    public const string LongestExposure = "maxexptime";
    public const string KneeGain = "maxkneegain";
    public const string DigitalGain = "maxdigitalgain";
    public const string AnalogueGain = "analoggain";
    public const string WindowLeft = "expwndleft";
    public const string WindowTop = "expwndtop";
    public const string WindowWidth = "expwndwidth";
    public const string WindowHeight = "expwndheight";
    public const string FocusAfterZoom = "af_zoom";
    public const string FocusAfterDayNight = "af_dn";
}

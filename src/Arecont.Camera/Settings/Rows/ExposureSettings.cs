namespace Arecont.Camera.Settings.Rows;

internal static class ExposureSettings
{
    private static readonly RowFactory Exposure = new(SettingGroup.Exposure);

    public static IEnumerable<SettingDefinition> Rows =>
    [
        Exposure.Toggle("autoexp", "Automatic exposure", "Lets the camera choose exposure by itself; off keeps the present one.") with { Scope = SettingScope.Channel },
        Exposure.Choice("exposure", "Exposure mode", "Automatic exposure on, off, or left to the camera (auto).", ["auto", "on", "off"]) with { Scope = SettingScope.Channel },
        Exposure.Choice("freq", "Mains frequency", "Frequency of the mains, so that lamps do not make the picture flicker.", ["50", "60"]) with
        {
            Scope = SettingScope.Channel,
            Unit = "Hz",
            Source = Sources.Manual,
        },
        Exposure.Choice("lowlight", "Low light mode", "What matters more as light fades: short exposures without blur (highspeed, speed) or a clean picture (quality, moonlight).", ["highspeed", "speed", "balance", "quality", "moonlight"]) with { Scope = SettingScope.Channel, Source = Sources.Manual },
        Exposure.Number("shortexposures", "Short exposure time", "Longest exposure in low light mode highspeed; without effect in the other modes.", 1, 80, "ms") with
        {
            Scope = SettingScope.Channel,
            Models = "up to 10 ms on the oldest models",
            Source = Sources.Sdk,
        },
        Exposure.Number("kneepoint", "Knee point", "Custom exposure: the exposure time from which gain is raised as well.", 1, 100) with { Scope = SettingScope.Channel, Rare = true, Source = Sources.Sdk },
        Exposure.Number("analoggain", "Analogue gain", "Custom exposure: amplification on the sensor.", 1, 10) with { Scope = SettingScope.Channel, Rare = true, Source = Sources.Sdk },
        Exposure.Number("maxkneegain", "Largest gain at the knee", "Custom exposure: largest gain before the exposure time grows past the knee point.", 2, 100) with { Scope = SettingScope.Channel, Rare = true, Source = Sources.Sdk },
        Exposure.Number("maxexptime", "Longest exposure time", "Custom exposure: longest exposure, not below the knee point.", 0, 100) with { Scope = SettingScope.Channel, Rare = true, Source = Sources.Sdk },
        Exposure.Number("maxdigitalgain", "Largest digital gain", "Custom exposure: largest amplification by computation, where 32 is none.", 32, 127) with { Scope = SettingScope.Channel, Rare = true, Source = Sources.Sdk },
        Exposure.Pixels("expwndleft", "Exposure window, left", "Left edge of the part of the sensor that exposure is measured on.") with { Rare = true },
        Exposure.Pixels("expwndtop", "Exposure window, top", "Top edge of the part of the sensor that exposure is measured on.") with { Rare = true },
        Exposure.Pixels("expwndwidth", "Exposure window, width", "Width of the part of the sensor that exposure is measured on.") with { Rare = true },
        Exposure.Pixels("expwndheight", "Exposure window, height", "Height of the part of the sensor that exposure is measured on.") with { Rare = true },
        Exposure.Choice("exp_ref_channel", "Exposure reference channel", "The sensor whose exposure the others follow, or off where each measures for itself.", ["off", "1", "2", "3", "4"]) with
        {
            Rare = true,
            Models = "multi-sensor models",
            Source = Sources.Inferred,
        },
    ];
}

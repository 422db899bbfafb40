using Arecont.Simulator.Settings;
using static Arecont.Simulator.Settings.Rules;

namespace Arecont.Simulator.Models;

/// <summary>Settings of picture, exposure and windows that several models share.</summary>
internal static class PictureGroups
{
    internal static IEnumerable<SettingRule> Picture(string mixedLight = "mix", int longestExposure = 80) => Channel(
        Number("brightness", -50, 50, 0),
        Number("sharpness", 0, 4, 2),
        Number("saturation", 0, 6, 5),
        Number("blue", -10, 10, 0),
        Number("red", -10, 10, 0),
        Choice("illum", "auto", "auto", "indoor", "outdoor", mixedLight),
        Choice("freq", "60", "50", "60"),
        Choice("lowlight", "balance", "highspeed", "speed", "balance", "quality", "moonlight"),
        Number("shortexposures", 1, longestExposure, 10),
        OnOff("autoexp", "on"),
        Choice("exposure", "auto", "on", "off", "auto"));

    internal static IEnumerable<SettingRule> CustomExposure() => Channel(
        Number("kneepoint", 1, 100, 10),
        Number("analoggain", 1, 25, 8),
        Number("maxkneegain", 1, 100, 32),
        Number("maxexptime", 0, 100, 100),
        Number("maxdigitalgain", 1, 127, 64));

    internal static SettingRule Rotation(params string[] degrees) => Choice("rotate", "0", degrees);

    internal static IEnumerable<SettingRule> Windows(SensorSize sensor) =>
    [
        .. Box("expwnd", sensor),
        .. Box("sensor", sensor),
        .. Box("img", sensor),
        Number("imgquality", 1, 21, 15),
        Choice("imgres", "full", "full", "half"),
    ];

    internal static IEnumerable<SettingRule> WhiteBalance(SensorSize sensor) =>
    [
        OnOff("white_balance", "on"),
        OnOff("wbwndctrl", "off"),
        .. Box("wbwnd", sensor),
    ];

    internal static IEnumerable<SettingRule> PrivacyMask(SensorSize sensor) => Channel(
        OnOff("pmask", "off"),
        Number("pmaskleft", 0, sensor.Width, 0),
        Number("pmasktop", 0, sensor.Height, 0),
        Number("pmaskright", 0, sensor.Width, 0),
        Number("pmaskbottom", 0, sensor.Height, 0),
        OnOff("pmaskblock", "off"));

    internal static IEnumerable<SettingRule> MotionDetection(SensorSize sensor, int smallestZone, int zoneSize, string mask, params string[] totals) =>
        Channel(
            OnOff("mdmode", "off"),
            OnOff("motiondetect", "on"),
            Choice("mdtotalzones", "64", totals),
            Number("mdzonesize", smallestZone, 15, zoneSize),
            Number("mdlevelthreshold", 2, 31, 10),
            Number("mddetail", 1, 225, 1),
            Number("mdsensitivity", 0, 100, 100),
            Hexadecimal(mask, new string('f', 16), totals.Contains("1024") ? 256 : 16),
            Computed("mdresult"));

    internal static IEnumerable<SettingRule> Channel(params SettingRule[] rules) =>
        rules.Select(rule => rule with { PerChannel = true });

    private static IEnumerable<SettingRule> Box(string prefix, SensorSize sensor) =>
    [
        Number(prefix + "left", 0, sensor.Width, 0),
        Number(prefix + "top", 0, sensor.Height, 0),
        Number(prefix + "width", 0, sensor.Width, sensor.Width),
        Number(prefix + "height", 0, sensor.Height, sensor.Height),
    ];
}

using static Arecont.Simulator.Models.PictureGroups;
using static Arecont.Simulator.Models.SystemGroups;
using static Arecont.Simulator.Settings.Rules;

namespace Arecont.Simulator.Models;

/// <summary>A single-sensor 5-megapixel H.264 dome with contact input and relay.</summary>
internal static class Av5255
{
    private static readonly SensorSize Sensor = new(2592, 1944);

    internal static readonly CameraModel Model = new("AV5255",
    [
        .. Identity(Sensor, 1, "65192", "5", 16),
        .. Network(), .. NewerNetwork(), .. Multicast(), .. Encoder(),
        .. Picture(), .. CustomExposure(), .. Windows(Sensor), .. WhiteBalance(Sensor),
        .. MotionDetection(Sensor, 1, 11, "mdprivacymask", "64"),
        .. PrivacyMask(Sensor), .. InputAndRelay(),
        Rotation("0", "180"),
        Choice("daynight", "auto", "auto", "day", "night"),
        OnOff("cropping", "off"),
        OnOff("day_binning", "off"),
        OnOff("night_binning", "on"),
        Number("gamma", 0, 100, 60),
        Number("spacialfilter", 0, 100, 50),
        OnOff("bandwidthsaving", "off"),
    ])
    {
        Description = "single sensor, 2592x1944, H.264, contact input and relay",
        Names = new ModelNames("5105", "5105DN", "AV5255AM", "AV5255AM", "5105"),
        Sensor = Sensor,
        SingleFramePath = "/h264f",
        UsesLargePictures = true,
    };
}

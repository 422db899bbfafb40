using static Arecont.Simulator.Models.PictureGroups;
using static Arecont.Simulator.Models.SystemGroups;
using static Arecont.Simulator.Settings.Rules;

namespace Arecont.Simulator.Models;

/// <summary>A 4K camera: motion detection in 64 or 1,024 zones, adjustable infrared light, long key frame intervals.</summary>
internal static class Av08Zmv
{
    private static readonly SensorSize Sensor = new(3840, 2160);

    internal static readonly CameraModel Model = new("AV08ZMV",
    [
        .. Identity(Sensor, 1, "66005", "1023", 16),
        .. Network(), .. NewerNetwork(), .. InternetProtocol6(), .. Multicast(), .. Encoder(65535),
        .. Picture(), .. Windows(Sensor), .. WhiteBalance(Sensor),
        .. MotionDetection(Sensor, 1, 15, "mdprivacymask", "64", "1024"),
        .. PrivacyMask(Sensor), .. InputAndRelay(),
        Rotation("0", "90", "180", "270"),
        Choice("daynight", "auto", "auto", "day", "night"),
        Choice("ir", "on", "on", "alwayson", "off"),
        Choice("adjustable_ir", "adaptive", "adaptive", "preset", "disabled"),
        Number("irwidepos", 0, 255, 50),
        Number("irtelepos", 0, 255, 50),
        OnOff("motion_compensation", "off"),
        OnOff("bandwidthsaving", "off"),
        OnOff("lowpower", "off"),
        OnOff("snapstream", "off"),
        Number("sd_playback_fps", 0, 60, 15),
        Text("sd_playbackstamp", "0,0", 64),
    ])
    {
        Description = "single sensor, 3840x2160, 1,024 motion zones, H.264, contact input and relay",
        Names = new ModelNames("AV08ZMV", "AV08ZMV-300", "AV08ZMV-300", "AV08ZMV", "8295"),
        Sensor = Sensor,
        SingleFramePath = "/h264",
        HasStorage = true,
        UsesLargePictures = true,
        MaximumFrameRate = 30,
        Habits = new FirmwareHabits { FactoryErasesAccess = false, MacSeparator = ":", DiscoveryExtraBytes = 6 },
    };
}

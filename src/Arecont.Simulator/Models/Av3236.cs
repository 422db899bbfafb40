using static Arecont.Simulator.Models.PictureGroups;
using static Arecont.Simulator.Models.SystemGroups;
using static Arecont.Simulator.Settings.Rules;

namespace Arecont.Simulator.Models;

/// <summary>A 3-megapixel dual day/night camera: a colour and a monochrome sensor that can be shown at once.</summary>
internal static class Av3236
{
    private static readonly SensorSize Sensor = new(2048, 1536);

    internal static readonly CameraModel Model = new("AV3236",
    [
        .. Identity(Sensor, 2, "64321", "3", 16),
        .. Network(), .. NewerNetwork(), .. Encoder(),
        .. Picture(), .. CustomExposure(), .. Windows(Sensor),
        .. MotionDetection(Sensor, 8, 8, "mdprivasymask", "64"),
        .. PrivacyMask(Sensor), .. InputAndRelay(),
        Rotation("0", "180"),
        Choice("daynight", "auto", "auto", "day", "night", "dual"),
        OnOff("upscaling", "off"),
        Number("gamma", 0, 100, 60),
        Number("gamma2", 0, 100, 60),
        Number("spacialfilter", 0, 100, 40),
    ])
    {
        Description = "dual day/night, 2048x1536 colour and 1280x1024 monochrome, H.264, contact input and relay",
        Names = new ModelNames("3135", "3135DN", "AV3236DN", "AV3236DN", "3135"),
        Sensor = Sensor,
        IsDual = true,
        SingleFramePath = "/h264",
        Habits = new FirmwareHabits
        {
            UnknownName = UnknownNameAnswer.BareName,
            GluedSets = new HashSet<string> { "autoexp" },
            MacSeparator = "-",
        },
    };
}

using static Arecont.Simulator.Models.PictureGroups;
using static Arecont.Simulator.Models.SystemGroups;
using static Arecont.Simulator.Settings.Rules;

namespace Arecont.Simulator.Models;

/// <summary>A 4-sensor panoramic. Its documents promise contact input and relay; it has neither.</summary>
internal static class Av8185
{
    private static readonly SensorSize Sensor = new(1600, 1200);

    internal static readonly CameraModel Model = new("AV8185",
    [
        .. Identity(Sensor, 4, "65192.14", "7", 16),
        .. Network(), .. NewerNetwork(), .. Multicast(), .. Encoder(),
        .. Picture(), .. CustomExposure(), .. Windows(Sensor),
        .. MotionDetection(Sensor, 1, 7, "mdprivasymask", "64"),
        .. PrivacyMask(Sensor),
        .. Channel(Rotation("0", "180"), Number("vertical_shift", -255, 255, 0)),
        Number("channelenable", 0, 15, 15),
        OnOff("equalbright", "off"),
        OnOff("equalcolor", "off"),
        OnOff("vertical_alignment", "off"),
        Number("piris_ref_channel", 0, 4, 1),
        NumberOr("exp_ref_channel", 0, 4, "off", "off"),
        Number("gamma", 0, 100, 60),
        OnOff("scaling", "off"),
        Numbers("scaling_size", "800,608", (128, 1280), (96, 720)),
    ])
    {
        Description = "four sensors of 1600x1200, panoramic, H.264, no input or relay",
        Names = new ModelNames("AV8185", "AV8185DN", "AV8185DN-HB", "AV8185DN", "8185"),
        Sensor = Sensor,
        Channels = 4,
        SingleFramePath = "/h264f",
        MaximumFrameRate = 8,
        Habits = new FirmwareHabits
        {
            UnknownName = UnknownNameAnswer.NotFound,
            RefusedSetEchoesRequest = false,
            Motion = MotionNotation.Lower,
            MacSeparator = ":",
            DiscoveryExtraBytes = 8,
        },
    };
}

using static Arecont.Simulator.Models.PictureGroups;
using static Arecont.Simulator.Models.SystemGroups;

namespace Arecont.Simulator.Models;

/// <summary>An early 2-megapixel camera: JPEG only, old firmware with its own spellings.</summary>
internal static class Av2100
{
    private static readonly SensorSize Sensor = new(1600, 1200);

    internal static readonly CameraModel Model = new("AV2100",
    [
        .. Identity(Sensor, 1, "21022", "0", 8),
        .. Network(),
        .. Picture("mlx", 10), .. Windows(Sensor),
        .. MotionDetection(Sensor, 7, 7, "mdprivasymask", "64"),
        .. InputAndRelay(),
        Rotation("0", "180"),
    ])
    {
        Description = "single sensor, 1600x1200, JPEG only, old firmware",
        Names = new ModelNames("2100", "AV2100M", "2100", "2100", "2100"),
        Sensor = Sensor,
        Habits = new FirmwareHabits
        {
            ReasonPhrase = "Ok",
            UnknownName = UnknownNameAnswer.BareName,
            Motion = MotionNotation.Shortest,
        },
    };
}

using static Arecont.Simulator.Models.PictureGroups;
using static Arecont.Simulator.Models.SystemGroups;
using static Arecont.Simulator.Settings.Rules;

namespace Arecont.Simulator.Models;

/// <summary>A 10-megapixel dome with motorised lens, P-iris, infrared light, SD card and audio.</summary>
internal static class Av10255
{
    private static readonly SensorSize Sensor = new(3648, 2752);

    internal static readonly CameraModel Model = new("AV10255",
    [
        .. Identity(Sensor, 1, "65200.3", "255", 16),
        .. Network(), .. NewerNetwork(), .. InternetProtocol6(), .. Multicast(), .. Encoder(),
        .. Picture(), .. CustomExposure(), .. Windows(Sensor), .. WhiteBalance(Sensor),
        .. MotionDetection(Sensor, 1, 15, "mdprivacymask", "64"),
        .. PrivacyMask(Sensor), .. InputAndRelay(),
        Rotation("0", "180"),
        Choice("daynight", "auto", "auto", "day", "night"),
        OnOff("cropping", "off"), OnOff("1080p_mode", "off"), OnOff("casino_mode", "off"),
        NumberOr("focus", -10000, 10000, "0", "fullrange", "shortrange", "status"),
        NumberOr("zoom", -10000, 10000, "0", "reset"),
        Number("focusleft", 0, Sensor.Width, 0), Number("focustop", 0, Sensor.Height, 0),
        Number("focusright", 0, Sensor.Width, Sensor.Width), Number("focusbottom", 0, Sensor.Height, Sensor.Height),
        Numbers("focuswindow", "0,0,3648,2752", (0, Sensor.Width), (0, Sensor.Height), (0, Sensor.Width), (0, Sensor.Height)),
        OnOff("af_dn", "off"), OnOff("af_zoom", "on"),
        OnOff("piris", "on"), Number("pirispos", 0, 255, 50),
        Choice("ir", "on", "on", "alwayson", "off"),
        Number("irwidepos", 0, 255, 50), Number("irtelpos", 0, 255, 50),
        Number("irpos_chan1", 0, 255, 50), Number("irpos_chan2", 0, 255, 50),
        Choice("audioinput", "mic", "mic", "linein"), Number("linein_volume", 0, 100, 50), Number("mic_boost", 0, 100, 10),
        Choice("sd_codec", "h264", "jpeg", "h264"), Number("sd_fps", 0, 30, 5),
        OnOff("sd_recording", "off"), OnOff("sd_networkfail", "off"), OnOff("sd_motionalarm", "on"), OnOff("sd_ioalarm", "off"),
        Flag("sd_stampspan", "off"),
        Number("sd_imgleft", 0, Sensor.Width, 0), Number("sd_imgtop", 0, Sensor.Height, 0),
        Number("sd_imgright", 0, Sensor.Width, Sensor.Width), Number("sd_imgbottom", 0, Sensor.Height, Sensor.Height),
        Choice("sd_imgres", "half", "full", "half"),
    ])
    {
        Description = "single sensor, 3648x2752, motorised lens, SD card, audio, H.264, contact input and relay",
        Names = new ModelNames("10005", "10005DN", "AV10255PMTIR-SH", "AV10255PMTIR-SH", "10005"),
        Sensor = Sensor,
        SingleFramePath = "/h264f",
        HasAudio = true,
        HasStorage = true,
        UsesLargePictures = true,
        MaximumFrameRate = 7,
        Habits = new FirmwareHabits { RefusedSetEchoesRequest = false, FactoryErasesAccess = false, DiscoveryExtraBytes = 6 },
    };
}

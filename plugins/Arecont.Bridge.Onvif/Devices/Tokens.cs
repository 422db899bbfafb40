namespace Arecont.Bridge.Onvif.Devices;

/// <summary>
/// Every token that clients see. They never change while a camera keeps its id, are never digits alone (some clients make numbers of
/// those) and stay below 64 characters.
/// </summary>
internal static class Tokens
{
    /// <summary>A sensor.</summary>
    public static string VideoSource(string camera, int channel) => $"{camera}-{channel}";

    /// <summary>The configuration of a sensor's picture that its built-in profiles share.</summary>
    public static string VideoSourceConfiguration(string camera, int channel) => $"{camera}-{channel}-source";

    /// <summary>The encoder behind a video profile of the bridge.</summary>
    public static string VideoEncoderConfiguration(string camera, int channel, string profile) => $"{camera}-{channel}-{profile}-encoder";

    /// <summary>The fixed media profile of a video profile of the bridge.</summary>
    public static string Profile(string camera, int channel, string profile) => $"{camera}-{channel}-{profile}";

    /// <summary>A sensor's motion detection.</summary>
    public static string VideoAnalyticsConfiguration(string camera, int channel) => $"{camera}-{channel}-analytics";

    /// <summary>A sensor's metadata stream.</summary>
    public static string MetadataConfiguration(string camera, int channel) => $"{camera}-{channel}-metadata";

    /// <summary>A camera's lens with motors.</summary>
    public static string PtzNode(string camera) => $"{camera}-ptz-node";

    /// <summary>How profiles use the lens.</summary>
    public static string PtzConfiguration(string camera) => $"{camera}-ptz";

    /// <summary>A contact input, from 1.</summary>
    public static string DigitalInput(string camera, int number) => $"{camera}-input{number}";

    /// <summary>A relay, from 1.</summary>
    public static string RelayOutput(string camera, int number) => $"{camera}-relay{number}";

    /// <summary>The camera's loudspeaker.</summary>
    public static string AudioOutput(string camera) => $"{camera}-speaker";

    /// <summary>The privacy mask of a video source configuration.</summary>
    public static string Mask(string videoSourceConfiguration) => $"{videoSourceConfiguration}-mask";
}

using System.Security.Cryptography;
using System.Text;

namespace Arecont.Bridge.Onvif.Devices;

/// <summary>
/// Every token that clients see. They never change while a camera keeps its id, are never digits alone (some clients make numbers of
/// those) and have 64 characters at most: a longer one is cut and told apart by a hash of the whole.
/// </summary>
internal static class Tokens
{
    private const int Longest = 64;
    private const int HashLength = 16;

    /// <summary>A sensor.</summary>
    public static string VideoSource(string camera, int channel) => Fit($"{camera}-{channel}");

    /// <summary>The configuration of a sensor's picture that its built-in profiles share.</summary>
    public static string VideoSourceConfiguration(string camera, int channel) => Fit($"{camera}-{channel}-source");

    /// <summary>The encoder behind a video profile of the bridge.</summary>
    public static string VideoEncoderConfiguration(string camera, int channel, string profile) => Fit($"{camera}-{channel}-{profile}-encoder");

    /// <summary>The configuration of a sensor's picture for a video profile with a window of its own.</summary>
    public static string VideoSourceConfiguration(string camera, int channel, string profile) => Fit($"{camera}-{channel}-{profile}-source");

    /// <summary>The fixed media profile of a video profile of the bridge.</summary>
    public static string Profile(string camera, int channel, string profile) => Fit($"{camera}-{channel}-{profile}");

    /// <summary>A sensor's motion detection.</summary>
    public static string VideoAnalyticsConfiguration(string camera, int channel) => Fit($"{camera}-{channel}-analytics");

    /// <summary>A sensor's metadata stream.</summary>
    public static string MetadataConfiguration(string camera, int channel) => Fit($"{camera}-{channel}-metadata");

    /// <summary>A camera's lens with motors.</summary>
    public static string PtzNode(string camera) => Fit($"{camera}-ptz-node");

    /// <summary>How profiles use the lens.</summary>
    public static string PtzConfiguration(string camera) => Fit($"{camera}-ptz");

    /// <summary>A contact input, from 1.</summary>
    public static string DigitalInput(string camera, int number) => Fit($"{camera}-input{number}");

    /// <summary>A relay, from 1.</summary>
    public static string RelayOutput(string camera, int number) => Fit($"{camera}-relay{number}");

    /// <summary>The camera's loudspeaker.</summary>
    public static string AudioOutput(string camera) => Fit($"{camera}-speaker");

    /// <summary>How profiles use the loudspeaker.</summary>
    public static string AudioOutputConfiguration(string camera) => Fit($"{camera}-speaker-output");

    /// <summary>What the loudspeaker understands.</summary>
    public static string AudioDecoderConfiguration(string camera) => Fit($"{camera}-speaker-decoder");

    /// <summary>The privacy mask of a video source configuration.</summary>
    public static string Mask(string videoSourceConfiguration) => Fit($"{videoSourceConfiguration}-mask");

    private static string Fit(string token)
        => token.Length <= Longest
            ? token
            : $"{token[..(Longest - HashLength - 1)]}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)))[..HashLength]}";
}

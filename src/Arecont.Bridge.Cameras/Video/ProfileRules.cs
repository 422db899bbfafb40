using System.Text.RegularExpressions;
using Arecont.Bridge.Contract.Video;
using Arecont.Camera.Media;

namespace Arecont.Bridge.Cameras.Video;

/// <summary>What a profile may hold, whatever the camera; the ranges are the vendor document's for streams over HTTP.</summary>
internal static partial class ProfileRules
{
    private const int LargestEdge = 9999;

    /// <summary>Key, value and what is allowed; null for a good profile.</summary>
    public static string? Problem(VideoProfile profile)
        => !Name().IsMatch(profile.Name) ? $"name: \"{Shorten(profile.Name)}\" is not allowed, only lower-case letters, digits, _ and -, beginning with a letter, at most 64"
            : !Enum.IsDefined(profile.Codec) ? $"codec: {profile.Codec} is not allowed, only H264 or Jpeg"
            : !Enum.IsDefined(profile.Resolution) ? $"resolution: {profile.Resolution} is not allowed, only Full or Half"
            : WindowProblem(profile.Window)
                ?? Range("fps", profile.FramesPerSecond, 1, 15)
                ?? Range("quality", profile.Quality, 1, 21)
                ?? Range("qp", profile.Qp, 4, 36)
                ?? Range("bitrate", profile.Bitrate, 1, 51200);

    private static string? WindowProblem(ImageWindow window)
        => window.Left >= 0 && window.Top >= 0 && window.Left < window.Right && window.Top < window.Bottom && window.Right <= LargestEdge && window.Bottom <= LargestEdge
            ? null
            : $"window: {window.Left},{window.Top},{window.Right},{window.Bottom} is not allowed, only left,top,right,bottom in full-sensor pixels with left < right and top < bottom, 0 to {LargestEdge}";

    private static string? Range(string key, int? value, int minimum, int maximum)
        => value is { } number && (number < minimum || number > maximum) ? $"{key}: {number} is not allowed, only {minimum} to {maximum}" : null;

    private static string Shorten(string text) => text.Length <= 80 ? text : text[..80] + "...";

    [GeneratedRegex("^[a-z][a-z0-9_-]{0,63}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}

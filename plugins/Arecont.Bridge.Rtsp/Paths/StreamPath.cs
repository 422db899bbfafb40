using System.Globalization;
using Arecont.Bridge.Contract.Video;

namespace Arecont.Bridge.Rtsp.Paths;

/// <summary>
/// What an address names: <c>/&lt;camera&gt;[/&lt;channel&gt;][/&lt;profile&gt;][/trackID=&lt;n&gt;]</c>. Digits are a channel, anything else a
/// profile. Clients put the track before a query or after it.
/// </summary>
/// <param name="CameraId">The camera.</param>
/// <param name="Channel">The channel from 1.</param>
/// <param name="Profile">The profile's name.</param>
/// <param name="Track">The track, or null for the whole stream.</param>
/// <param name="Multicast">True where the query asks for a description of the group (<c>?transport=multicast</c>).</param>
internal sealed record StreamPath(string CameraId, int Channel, string Profile, int? Track, bool Multicast)
{
    private const string TrackPrefix = "trackID=";

    /// <summary>What an address must look like, for errors.</summary>
    public const string Form = "/<camera>[/<channel>][/<profile>]";

    /// <summary>Reads the target of a request line; false where it has not that form.</summary>
    public static bool TryParse(string target, out StreamPath path)
    {
        path = new StreamPath(string.Empty, 1, VideoProfile.Main, null, false);
        var (text, query) = Split(AfterAuthority(target));
        var segments = text.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Decode).ToList();
        var track = TakeTrack(segments) ?? TrackOf(query);
        if (segments.Count is 0 or > 3 || track < 0)
        {
            return false;
        }

        path = path with { CameraId = segments[0], Track = track, Multicast = AsksMulticast(query) };
        segments.RemoveAt(0);
        if (segments.Count > 0 && segments[0].All(char.IsAsciiDigit))
        {
            // A number too long for a channel is one that no camera has.
            path = path with { Channel = int.TryParse(segments[0], NumberStyles.None, CultureInfo.InvariantCulture, out var channel) ? channel : 0 };
            segments.RemoveAt(0);
        }

        if (segments.Count > 0)
        {
            path = path with { Profile = segments[0] };
            segments.RemoveAt(0);
        }

        return segments.Count == 0;
    }

    /// <summary>The address of the whole stream as this client wrote it, with a slash at its end: relative control addresses are joined to it.</summary>
    public static string BaseOf(string target)
    {
        var query = target.IndexOf('?', StringComparison.Ordinal);
        var text = (query < 0 ? target : target[..query]).TrimEnd('/');
        var last = text.LastIndexOf('/');
        return last >= 0 && text.AsSpan(last + 1).StartsWith(TrackPrefix, StringComparison.OrdinalIgnoreCase) ? text[..(last + 1)] : $"{text}/";
    }

    /// <summary>The last part of a track's address.</summary>
    public static string Control(int track) => $"{TrackPrefix}{track.ToString(CultureInfo.InvariantCulture)}";

    private static string AfterAuthority(string target)
    {
        var scheme = target.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0 || target.StartsWith('/'))
        {
            return target;
        }

        var end = target.AsSpan(scheme + 3).IndexOfAny('/', '?');
        return end < 0 ? string.Empty : target[(scheme + 3 + end)..];
    }

    private static (string Path, string Query) Split(string text)
    {
        var query = text.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? (text, string.Empty) : (text[..query], text[(query + 1)..]);
    }

    private static int? TakeTrack(List<string> segments)
    {
        if (segments.Count == 0 || !segments[^1].StartsWith(TrackPrefix, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var track = Number(segments[^1][TrackPrefix.Length..]);
        segments.RemoveAt(segments.Count - 1);
        return track;
    }

    private static int? TrackOf(string query)
    {
        var slash = query.LastIndexOf('/');
        return slash >= 0 && query.AsSpan(slash + 1).StartsWith(TrackPrefix, StringComparison.OrdinalIgnoreCase)
            ? Number(query[(slash + 1 + TrackPrefix.Length)..])
            : null;
    }

    private static bool AsksMulticast(string query)
        => query.Split('&', '/').Any(part => part.Equals("transport=multicast", StringComparison.OrdinalIgnoreCase));

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static string Decode(string segment) => Uri.UnescapeDataString(segment);
}

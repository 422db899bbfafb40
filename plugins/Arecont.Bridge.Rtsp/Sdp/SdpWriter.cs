using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Arecont.Bridge.Rtsp.Paths;
using Arecont.Bridge.Rtsp.Streams;

namespace Arecont.Bridge.Rtsp.Sdp;

/// <summary>Writes what DESCRIBE answers (RFC 8866; RFC 2326, C; ONVIF Streaming, 5).</summary>
internal static class SdpWriter
{
    /// <summary>The track that the client talks on.</summary>
    public const int BackchannelTrack = 10;

    /// <summary>The description.</summary>
    public static string Write(SdpContent content)
    {
        var text = new StringBuilder(512);
        var family = content.Local.AddressFamily == AddressFamily.InterNetworkV6 ? "IP6" : "IP4";
        Line(text, "v=0");
        Line(text, $"o=- {content.Version} {content.Version} IN {family} {new IPAddress(content.Local.GetAddressBytes())}");
        Line(text, $"s={Clean(content.Title)}");
        if (content.Groups is null)
        {
            Line(text, family == "IP4" ? "c=IN IP4 0.0.0.0" : "c=IN IP6 ::");
        }

        Line(text, "t=0 0");
        Line(text, "a=tool:Arecont.Bridge");
        Line(text, "a=control:*");
        Line(text, "a=range:npt=now-");
        for (var i = 0; i < content.Tracks.Count; i++)
        {
            Track(text, i + 1, content.Tracks[i], content.Groups?[i], content.TimeToLive);
        }

        if (content.Backchannel)
        {
            Backchannel(text);
        }

        return text.ToString();
    }

    private static void Track(StringBuilder text, int number, TrackDescription track, IPEndPoint? group, int timeToLive)
    {
        Line(text, $"m={track.Media} {group?.Port ?? 0} RTP/AVP {track.PayloadType}");
        if (group is not null)
        {
            Line(text, $"c=IN IP4 {group.Address}/{timeToLive}");
        }

        Line(text, $"a=rtpmap:{track.PayloadType} {track.Encoding}/{track.ClockRate}");
        if (track.Parameters is { } parameters)
        {
            Line(text, $"a=fmtp:{track.PayloadType} {parameters}");
        }

        if (track is { Width: > 0, Height: > 0 })
        {
            // Two spellings of the size, for players that show it before the first frame: 3GPP TS 26.234 and QuickTime's.
            Line(text, $"a=framesize:{track.PayloadType} {track.Width}-{track.Height}");
            Line(text, $"a=x-dimensions:{track.Width},{track.Height}");
        }

        Line(text, $"a=control:{StreamPath.Control(number)}");
        Line(text, "a=recvonly");
    }

    // Directions are the client's (ONVIF Streaming, 5.3.2): it sends here.
    private static void Backchannel(StringBuilder text)
    {
        Line(text, "m=audio 0 RTP/AVP 0 8");
        Line(text, "a=rtpmap:0 PCMU/8000");
        Line(text, "a=rtpmap:8 PCMA/8000");
        Line(text, $"a=control:{StreamPath.Control(BackchannelTrack)}");
        Line(text, "a=sendonly");
    }

    private static void Line(StringBuilder text, string line) => text.Append(CultureInfo.InvariantCulture, $"{line}\r\n");

    private static string Clean(string title)
    {
        var clean = new string([.. title.Where(letter => !char.IsControl(letter))]).Trim();
        return clean.Length == 0 ? "-" : clean;
    }
}

/// <summary>What to describe.</summary>
/// <param name="Title">The session's name for people.</param>
/// <param name="Local">The address that the client came in on.</param>
/// <param name="Version">Grows with each description.</param>
/// <param name="Tracks">The tracks, number 1 first.</param>
internal sealed record SdpContent(string Title, IPAddress Local, long Version, IReadOnlyList<TrackDescription> Tracks)
{
    /// <summary>True adds the track that the client talks on.</summary>
    public bool Backchannel { get; init; }

    /// <summary>Each track's group, for a description of multicast; null for unicast.</summary>
    public IReadOnlyList<IPEndPoint>? Groups { get; init; }

    /// <summary>Of the groups' packets.</summary>
    public int TimeToLive { get; init; }
}

namespace Arecont.Bridge.Rtsp.Streams;

/// <summary>What SDP says of a track (RFC 8866).</summary>
/// <param name="Media"><c>video</c> or <c>application</c>.</param>
/// <param name="PayloadType">The RTP payload type: 26 for JPEG (RFC 3551), dynamic ones from 96.</param>
/// <param name="Encoding">The name in <c>a=rtpmap</c>: <c>H264</c>, <c>JPEG</c> or <c>vnd.onvif.metadata</c>.</param>
/// <param name="ClockRate">In Hz: 90000.</param>
internal sealed record TrackDescription(string Media, int PayloadType, string Encoding, int ClockRate)
{
    /// <summary>The parameters of <c>a=fmtp</c>, or null.</summary>
    public string? Parameters { get; init; }

    /// <summary>In pixels; 0 where it has none.</summary>
    public int Width { get; init; }

    /// <summary>In pixels.</summary>
    public int Height { get; init; }
}

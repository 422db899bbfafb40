using System.Globalization;
using Arecont.Bridge.Contract.Video;
using Arecont.Camera.Media;

namespace Arecont.Bridge.Cameras.Video;

/// <summary>
/// What is really asked of the camera, so that equal requests of several profiles share one stream: the window is rounded as the
/// camera takes it, and what the camera would ignore is left out.
/// </summary>
internal readonly record struct StreamRequest
{
    /// <summary>The channel from 1.</summary>
    public required int Channel { get; init; }

    /// <summary>The channel that the path names; null on a camera with one sensor.</summary>
    public required int? WireChannel { get; init; }

    public required VideoCodec Codec { get; init; }

    public required Resolution Resolution { get; init; }

    public required bool Scaled { get; init; }

    public required ImageWindow Window { get; init; }

    public required int? FramesPerSecond { get; init; }

    public required int? Quality { get; init; }

    public required int? Qp { get; init; }

    public required int? Bitrate { get; init; }

    public static StreamRequest Of(int channel, VideoProfile profile, VideoTraits traits)
    {
        var video = profile.Codec == VideoCodec.H264;
        return new StreamRequest
        {
            Channel = channel,
            WireChannel = traits.Channels > 1 ? channel : null,
            Codec = profile.Codec,
            Resolution = profile.Resolution,
            Scaled = profile.Scaled,
            Window = new ImageRequest { Window = profile.Window, Resolution = profile.Resolution }.EffectiveWindow,
            FramesPerSecond = profile.FramesPerSecond,
            Quality = video ? null : profile.Quality,
            Qp = video && profile.Bitrate is null ? profile.Qp : null,
            Bitrate = video ? profile.Bitrate : null,
        };
    }

    /// <summary>The request in one line, the same for equal ones.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"channel {Channel}{(WireChannel is null ? "" : " of several")} {(Codec == VideoCodec.H264 ? "h264" : "jpeg")} {(Resolution == Resolution.Half ? "half" : "full")}{(Scaled ? " scaled" : "")} {Window.Left},{Window.Top},{Window.Right},{Window.Bottom}{Part("fps", FramesPerSecond)}{Part("quality", Quality)}{Part("qp", Qp)}{Part("bitrate", Bitrate)}");

    private static string Part(string name, int? value) => value is { } number ? string.Create(CultureInfo.InvariantCulture, $" {name}={number}") : "";
}

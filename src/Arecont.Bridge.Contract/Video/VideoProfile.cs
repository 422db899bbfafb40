using Arecont.Camera.Media;

namespace Arecont.Bridge.Contract.Video;

/// <summary>A named way to watch one channel: what is asked of the camera. Equal requests of several profiles share one stream.</summary>
/// <param name="Name">Unique per channel, <c>[a-z][a-z0-9_-]{0,63}</c>; it names the profile in RTSP paths.</param>
/// <param name="Codec">How frames are coded.</param>
public sealed record VideoProfile(string Name, VideoCodec Codec)
{
    /// <summary>The profile in full resolution, H.264 where the camera has it: there on every channel.</summary>
    public const string Main = "main";

    /// <summary>The profile in half (or the camera's scaled) resolution: there on every channel.</summary>
    public const string Sub = "sub";

    /// <summary>JPEG in full resolution: there on every channel.</summary>
    public const string Jpeg = "jpeg";

    /// <summary>Who made it.</summary>
    public VideoProfileOrigin Origin { get; init; } = VideoProfileOrigin.Created;

    /// <summary>Full or half resolution.</summary>
    public Resolution Resolution { get; init; } = Resolution.Full;

    /// <summary>True asks for the camera's down-scaled picture (<c>channel=scaled</c>).</summary>
    public bool Scaled { get; init; }

    /// <summary>The window of the sensor, in full-sensor pixels.</summary>
    public ImageWindow Window { get; init; } = ImageWindow.Whole;

    /// <summary>Frames per second 1 to 15; null for the most the camera gives.</summary>
    public int? FramesPerSecond { get; init; }

    /// <summary>JPEG quality 1 to 21; null leaves it to the camera, and for H.264 it means nothing.</summary>
    public int? Quality { get; init; }

    /// <summary>H.264 quantisation 4 to 36, lower is better; null leaves it to the camera.</summary>
    public int? Qp { get; init; }

    /// <summary>H.264 bit rate in kbit/s, 1 to 51200; goes before <see cref="Qp"/>; null leaves it to the camera.</summary>
    public int? Bitrate { get; init; }
}

/// <summary>Who made a profile.</summary>
public enum VideoProfileOrigin
{
    /// <summary>There on every channel; it can be altered and not deleted.</summary>
    BuiltIn,

    /// <summary>Written in the configuration; it can only be altered there.</summary>
    Configured,

    /// <summary>Made by an adapter for its users; kept over restarts.</summary>
    Created,
}

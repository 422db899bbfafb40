namespace Arecont.Camera.Media;

/// <summary>What every image and stream request shares.</summary>
public abstract record VideoRequest
{
    /// <summary>The channel from 1, or null for the channel-less form.</summary>
    public int? Channel { get; init; }

    /// <summary>Full or half resolution.</summary>
    public Resolution Resolution { get; init; } = Resolution.Full;

    /// <summary>The asked window; it is rounded outwards to multiples of 32 (full) or 64 (half), see <see cref="EffectiveWindow"/>.</summary>
    public ImageWindow Window { get; init; } = ImageWindow.Whole;

    /// <summary>True waits for a new picture; false may repeat one; null leaves it to the camera.</summary>
    public bool? WaitForNew { get; init; }

    /// <summary><c>ssn</c>, 0 (1 for H.264) to 65535: names this stream to the camera; null sends none (H.264 then gets one of its own).</summary>
    public int? StreamNumber { get; init; }

    /// <summary><c>channel=scaled</c>: the down-scaled picture of the camera's scaling settings.</summary>
    public bool Scaled { get; init; }

    /// <summary>The window that is really asked for, after rounding.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The window is empty or begins outside the sensor.</exception>
    public ImageWindow EffectiveWindow => Window.Rounded(Resolution);
}

/// <summary>A JPEG request.</summary>
public record ImageRequest : VideoRequest
{
    /// <summary>JPEG quality 1 to 21, higher is better; null leaves it to the camera.</summary>
    public int? Quality { get; init; }
}

/// <summary>An MJPEG stream.</summary>
public sealed record MjpegRequest : ImageRequest
{
    /// <summary>Frames per second 1 to 15; null or 0 for the most the camera gives.</summary>
    public int? FramesPerSecond { get; init; }

    /// <summary><c>ver=HTTP/1.1</c>: the camera answers in chunks.</summary>
    public bool Chunked { get; init; }

    /// <summary>The word for <c>sd</c> (<c>playback</c> or <c>download</c>): plays the SD card and sends no other parameter (the document's own words; not yet seen on a camera).</summary>
    public string? StoragePlayback { get; init; }
}

/// <summary>What H.264 requests share.</summary>
public abstract record H264Request : VideoRequest
{
    /// <summary>Quantisation 4 to 36 over HTTP, lower is better; ignored by the camera where <see cref="Bitrate"/> is set.</summary>
    public int? Qp { get; init; }

    /// <summary>Constant bit rate in kbit/s, 1 to 51200.</summary>
    public int? Bitrate { get; init; }
}

/// <summary>One H.264 frame.</summary>
public sealed record H264FrameRequest : H264Request
{
    /// <summary><c>iframe=1</c>: an IDR frame with SPS and PPS.</summary>
    public bool KeyFrame { get; init; }

    /// <summary><c>intra_period</c>: how often the caller asks for key frames, in frames; bit rate control needs it.</summary>
    public int? IntraPeriod { get; init; }
}

/// <summary>An H.264 stream.</summary>
public sealed record H264StreamRequest : H264Request
{
    /// <summary>Frames per second 1 to 15; null or 0 for the most the camera gives.</summary>
    public int? FramesPerSecond { get; init; }

    /// <summary><c>ver=HTTP/1.1</c>: the camera answers in chunks.</summary>
    public bool Chunked { get; init; }

    /// <summary>The word for <c>sd</c> (<c>playback</c> or <c>download</c>): plays the SD card and sends no other parameter (the document's own words; not yet seen on a camera).</summary>
    public string? StoragePlayback { get; init; }
}

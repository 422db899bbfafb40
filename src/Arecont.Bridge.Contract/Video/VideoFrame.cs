using Arecont.Camera.Media;

namespace Arecont.Bridge.Contract.Video;

/// <summary>One access unit or picture of a stream; immutable, so it may be kept.</summary>
public sealed record VideoFrame
{
    /// <summary>What the bytes are.</summary>
    public required FrameType Type { get; init; }

    /// <summary>H.264 in Annex B form, SPS and PPS before each IDR slice, no trailing zero bytes; or a whole JPEG.</summary>
    public required ReadOnlyMemory<byte> Data { get; init; }

    /// <summary>When it came from the camera, by the wall clock.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>When it came, on the stream's own clock: begins at 0, never jumps, each frame's is later than the one before; runs on through camera faults.</summary>
    public required TimeSpan Position { get; init; }

    /// <summary>Counts every frame of the stream from 1; a gap is frames that this reader was too slow for.</summary>
    public required long Sequence { get; init; }

    /// <summary>Width in pixels, also on frames that do not tell it themselves; it may change in mid-stream.</summary>
    public required int Width { get; init; }

    /// <summary>Height in pixels.</summary>
    public required int Height { get; init; }

    /// <summary>True on the first frame after the camera was lost: an IDR or a JPEG.</summary>
    public bool Discontinuity { get; init; }

    /// <summary>True where it came before this subscription began: the frames since the last IDR, given so that a picture shows at once.</summary>
    public bool CatchUp { get; init; }

    /// <summary>True where a decoder can begin: an IDR or a JPEG.</summary>
    public bool IsKey => Type is FrameType.H264Idr or FrameType.Jpeg;
}

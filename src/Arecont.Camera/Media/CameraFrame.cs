namespace Arecont.Camera.Media;

/// <summary>One picture or access unit as it came, trailing zero bytes removed.</summary>
public sealed record CameraFrame
{
    /// <summary>What the bytes are.</summary>
    public required FrameType Type { get; init; }

    /// <summary>JPEG, or H.264 in Annex B form.</summary>
    public required ReadOnlyMemory<byte> Data { get; init; }

    /// <summary>When its last byte arrived.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Width in pixels out of the JPEG's SOF or the H.264 SPS; 0 on a P frame.</summary>
    public required int Width { get; init; }

    /// <summary>Height in pixels; 0 on a P frame.</summary>
    public required int Height { get; init; }

    /// <summary>The channel that <c>ETag: Channel{n}</c> names, or null.</summary>
    public int? Channel { get; init; }
}

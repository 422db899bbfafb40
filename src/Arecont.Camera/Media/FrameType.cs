namespace Arecont.Camera.Media;

/// <summary>What a frame holds.</summary>
public enum FrameType
{
    /// <summary>A JPEG picture.</summary>
    Jpeg,

    /// <summary>An H.264 IDR access unit with SPS and PPS (<c>video/H.264I</c>).</summary>
    H264Idr,

    /// <summary>An H.264 access unit that builds on earlier ones (<c>video/H.264P</c>).</summary>
    H264Predicted,
}

namespace Arecont.Camera.Media;

/// <summary>What kind of frames an answer holds, and where one ends.</summary>
internal enum FrameFormat
{
    /// <summary>JPEG pictures.</summary>
    Jpeg,

    /// <summary>H.264 access units.</summary>
    H264,
}

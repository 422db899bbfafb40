using Arecont.Bridge.Contract.Video;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Bridge.Onvif.Media.Encoders;

/// <summary>How an encoder works, in ONVIF's units.</summary>
internal sealed record EncoderValues
{
    /// <summary>How pictures are coded; it does not change.</summary>
    public required VideoCodec Codec { get; init; }

    /// <summary>In pixels; 0 where the camera has not told its sensor's size yet.</summary>
    public required int Width { get; init; }

    /// <summary>In pixels.</summary>
    public required int Height { get; init; }

    /// <summary>Higher is better: JPEG 1 to 21, H.264 1 to 33 (37 less the camera's quantisation).</summary>
    public required float Quality { get; init; }

    /// <summary>The most frames per second; the range's upper end where there is no limit.</summary>
    public required int FrameRate { get; init; }

    /// <summary>Kbit/s; the range's upper end where there is no limit.</summary>
    public required int Bitrate { get; init; }

    /// <summary>H.264: from one key frame to the next, in frames; 0 for JPEG.</summary>
    public required int GovLength { get; init; }

    /// <summary>H.264: the profile of the bit stream.</summary>
    public required H264Profile H264Profile { get; init; }
}

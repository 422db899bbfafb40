namespace Arecont.Bridge.Contract.Video;

/// <summary>What a player must know before the first frame; kept on disk, so it is there while the camera is not.</summary>
/// <param name="Codec">How frames are coded.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public sealed record VideoDescription(VideoCodec Codec, int Width, int Height)
{
    /// <summary>The sequence parameter set as a NAL unit without start code (ITU-T H.264, 7.3.2.1); empty for JPEG.</summary>
    public ReadOnlyMemory<byte> SequenceParameterSet { get; init; }

    /// <summary>The picture parameter set as a NAL unit without start code (7.3.2.2); empty for JPEG.</summary>
    public ReadOnlyMemory<byte> PictureParameterSet { get; init; }
}

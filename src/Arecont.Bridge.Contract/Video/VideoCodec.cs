namespace Arecont.Bridge.Contract.Video;

/// <summary>How a profile's frames are coded.</summary>
public enum VideoCodec
{
    /// <summary>H.264 (ITU-T H.264); cameras whose models have no H.264 calls lack it.</summary>
    H264,

    /// <summary>JPEG pictures, one after another.</summary>
    Jpeg,
}

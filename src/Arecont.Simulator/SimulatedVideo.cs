namespace Arecont.Simulator;

/// <summary>
/// What is added to the recorded pictures of streams and of <c>/h264</c> and <c>/h264f</c>, so that they weigh what a real
/// camera's do and tell when they were sent. Decoders skip all of it; stills (<c>/image</c>) stay as recorded.
/// </summary>
public sealed record SimulatedVideo
{
    /// <summary>
    /// Bits per second of H.264, in zero words at the end of the slice; a key frame gets six times what another gets. A
    /// request's <c>bitrate</c> (kbit/s) goes before it. Never less than was recorded; 0 adds nothing.
    /// </summary>
    public int Bitrate { get; init; }

    /// <summary>Bits per second of MJPEG, in fill bytes (0xFF) at the end of the scan. Never less than was recorded; 0 adds nothing.</summary>
    public int JpegBitrate { get; init; }

    /// <summary>Whether each picture carries the moment of its sending; see <see cref="SendStamp"/>.</summary>
    public bool Stamped { get; init; }
}

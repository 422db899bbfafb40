using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Rtsp.Streams;

namespace Arecont.Bridge.Rtsp.Packets;

/// <summary>Cuts the frames of one codec into RTP payloads.</summary>
internal interface IPacketizer
{
    /// <summary>What SDP says, as far as known; learns from the frames.</summary>
    TrackDescription Description { get; }

    /// <summary>
    /// Writes a frame's packets into a block that was begun. Answers null, or in words why the frame cannot be carried; then nothing of it
    /// must be sent.
    /// </summary>
    string? Write(VideoFrame frame, BlockBuilder to);
}

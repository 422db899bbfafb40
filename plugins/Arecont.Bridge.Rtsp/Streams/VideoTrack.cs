using System.Security.Cryptography;
using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Rtsp.Packets;

namespace Arecont.Bridge.Rtsp.Streams;

/// <summary>The video of a stream: packetises each frame once.</summary>
internal sealed class VideoTrack(IPacketizer packetizer, BlockPool pool, byte channel, TimeProvider time)
    : RtpTrack(packetizer.Description.PayloadType, pool, channel, time)
{
    private readonly RtpClock _clock = new(BitConverter.ToUInt32(RandomNumberGenerator.GetBytes(4)));

    /// <inheritdoc/>
    public override TrackDescription Description => packetizer.Description;

    /// <summary>Hands a frame to every viewer. Null, or why it cannot be carried. One caller at a time.</summary>
    public string? Publish(VideoFrame frame)
    {
        Builder.Begin(_clock.Next(frame.Position, frame.CatchUp), frame.Data.Length);
        var problem = packetizer.Write(frame, Builder);
        if (problem is not null)
        {
            Builder.Abandon();
            return problem;
        }

        if (Builder.Finish(frame.IsKey) is { } block)
        {
            Deliver(block, frame.Time);
        }

        return null;
    }

    /// <summary>The stream begins anew on another clock.</summary>
    public void Rebase() => _clock.Rebase(SinceLast);
}

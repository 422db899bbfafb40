using System.Security.Cryptography;
using Arecont.Bridge.Rtsp.Packets;

namespace Arecont.Bridge.Rtsp.Streams;

/// <summary>
/// ONVIF metadata (ONVIF Streaming Specification, 5.1.2.1): each RTP time stamp is a whole XML document, cut over packets as they come. A
/// viewer that comes later begins with the state as it is, in the place of the document that told the last change of it.
/// </summary>
internal sealed class MetadataTrack(BlockPool pool, byte channel, TimeProvider time) : RtpTrack(PayloadType, pool, channel, time)
{
    private const int PayloadType = 107;

    private readonly TimeProvider _time = time;
    private readonly uint _first = BitConverter.ToUInt32(RandomNumberGenerator.GetBytes(4));
    private readonly long _began = time.GetTimestamp();
    private uint _last;

    /// <inheritdoc/>
    public override TrackDescription Description { get; } = new("application", PayloadType, "vnd.onvif.metadata", RtpClock.Rate);

    /// <inheritdoc/>
    public override uint Restamp(PacketBlock block)
    {
        // The state is as of now, however old the last change is.
        var now = Now();
        return (int)(now - block.Timestamp) > 0 ? now : block.Timestamp;
    }

    /// <summary>Hands a document to every viewer, and another to those who come later. One caller at a time.</summary>
    /// <param name="document">What changed.</param>
    /// <param name="state">What is; null where the document tells it.</param>
    public void Publish(ReadOnlySpan<byte> document, byte[]? state)
    {
        var now = Now();
        _last = (int)(now - _last) > 0 || _last == 0 ? now : _last + 1;
        var block = Write(document);
        PacketBlock? cached = null;
        if (state is not null)
        {
            Builder.Repeat(block);
            cached = Write(state);
        }

        Deliver(block, _time.GetUtcNow(), cached);
    }

    private PacketBlock Write(ReadOnlySpan<byte> document)
    {
        Builder.Begin(_last, document.Length);
        do
        {
            var length = Math.Min(BlockBuilder.MaximumPayload, document.Length);
            document[..length].CopyTo(Builder.Packet(length));
            document = document[length..];
        }
        while (!document.IsEmpty);

        return Builder.Finish(isKey: true)!;
    }

    private uint Now() => _first + (uint)RtpClock.Ticks(_time.GetElapsedTime(_began));
}

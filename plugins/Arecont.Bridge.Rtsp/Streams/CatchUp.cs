using Arecont.Bridge.Rtsp.Packets;

namespace Arecont.Bridge.Rtsp.Streams;

/// <summary>Squeezes cached frames up to now.</summary>
internal static class CatchUp
{
    private const uint Step = RtpClock.Rate / 1000;
    private const uint Span = RtpClock.Rate / 10;

    /// <summary>
    /// Replaces each block but the last by a copy whose time stamp lies a millisecond before the next one's (less for long groups: the
    /// first is never more than a tenth of a second before the last), so that a player shows the last picture at once and is not behind.
    /// </summary>
    public static void Squeeze(List<PacketBlock> blocks, RtpTrack track)
    {
        if (blocks.Count == 0)
        {
            return;
        }

        var live = track.Restamp(blocks[^1]);
        if (live != blocks[^1].Timestamp)
        {
            Replace(blocks, blocks.Count - 1, live);
        }

        var step = Math.Clamp(Span / (uint)blocks.Count, 1, Step);
        for (var index = 0; index < blocks.Count - 1; index++)
        {
            Replace(blocks, index, live - (step * (uint)(blocks.Count - 1 - index)));
        }
    }

    private static void Replace(List<PacketBlock> blocks, int index, uint timestamp)
    {
        var original = blocks[index];
        blocks[index] = original.WithTimestamp(timestamp);
        original.Release();
    }
}

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
    public static void Squeeze(List<PacketBlock> blocks)
    {
        if (blocks.Count < 2)
        {
            return;
        }

        var live = blocks[^1].Timestamp;
        var step = Math.Clamp(Span / (uint)blocks.Count, 1, Step);
        for (var index = 0; index < blocks.Count - 1; index++)
        {
            var original = blocks[index];
            blocks[index] = original.WithTimestamp(live - (step * (uint)(blocks.Count - 1 - index)));
            original.Release();
        }
    }
}

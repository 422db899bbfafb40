using Arecont.Bridge.Rtsp.Packets;

namespace Arecont.Bridge.Rtsp.Tests.Packets;

public sealed class RtpClockTests
{
    [Fact]
    public void Next_OverTheEndOf32Bits_GoesOn()
    {
        var clock = new RtpClock(0xFFFFFFFF - 3000);

        uint[] stamps = [clock.Next(TimeSpan.Zero, false), clock.Next(TimeSpan.FromMilliseconds(100), false), clock.Next(TimeSpan.FromMilliseconds(200), false)];

        Assert.Equal([0xFFFFFFFF - 3000, 5999u, 14999u], stamps);
    }

    [Fact]
    public void Next_LongRun_DoesNotDrift()
    {
        var clock = new RtpClock(0);
        uint last = 0;
        for (var frame = 0; frame <= 15 * 3600; frame++)
        {
            last = clock.Next(TimeSpan.FromSeconds(frame / 15.0), false);
        }

        Assert.InRange(last, (90_000u * 3600) - 1, 90_000u * 3600);
    }

    [Fact]
    public void Next_SamePosition_IsStillLater()
    {
        var clock = new RtpClock(7);

        Assert.Equal([7u, 8u], [clock.Next(TimeSpan.FromSeconds(1), false), clock.Next(TimeSpan.FromSeconds(1), false)]);
    }

    [Fact]
    public void Next_CatchUpFrames_AreAMillisecondApart()
    {
        var clock = new RtpClock(0);
        clock.Next(TimeSpan.Zero, true);

        Assert.Equal([90u, 180u, 9180u],
            [clock.Next(TimeSpan.FromSeconds(1), true), clock.Next(TimeSpan.FromSeconds(2), true), clock.Next(TimeSpan.FromSeconds(2.1), false)]);
    }

    [Fact]
    public void Next_AfterRebase_RunsOnByTheTimePassed()
    {
        var clock = new RtpClock(0);
        clock.Next(TimeSpan.FromHours(1), false);
        clock.Rebase(TimeSpan.FromSeconds(2));

        Assert.Equal([180_000u, 189_000u], [clock.Next(TimeSpan.Zero, false), clock.Next(TimeSpan.FromMilliseconds(100), false)]);
    }
}

using System.Net.Sockets;
using Arecont.Bridge.Cameras.Sessions;
using Arecont.Bridge.Cameras.Video;
using Arecont.Camera;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Bridge.Cameras.Tests.Video;

public class ReconnectPaceTests
{
    private static readonly CameraException Refused = new(CameraError.Unreachable, "refused", new SocketException((int)SocketError.ConnectionRefused));
    private static readonly CameraException Lost = new(CameraError.ConnectionLost, "cut");

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void After_FailureUponFailure_DoublesToTenSeconds()
    {
        var pace = Pace();
        double[] caps = [0.25, 0.5, 1, 2, 4, 8, 10, 10];

        Assert.All(caps, cap => Assert.InRange(pace.After(Lost, TimeSpan.Zero).TotalSeconds, cap / 2, cap));
    }

    [Fact]
    public void After_LongRun_BeginsAnew()
    {
        var pace = Pace();
        Repeat(pace, Lost, 6);

        Assert.True(pace.After(Lost, TimeSpan.FromSeconds(4)) > TimeSpan.FromSeconds(4));
        Repeat(pace, Lost, 20);
        pace.After(Lost, TimeSpan.FromHours(1));
        Assert.InRange(pace.After(Lost, TimeSpan.FromSeconds(9)).TotalSeconds, 0.125, 0.25);
    }

    [Fact]
    public void After_AShortRun_TakesADoublingBackEveryFiveSeconds()
    {
        var pace = Pace();
        Repeat(pace, Lost, 5);

        Assert.InRange(pace.After(Lost, TimeSpan.FromSeconds(14)).TotalSeconds, 1, 2);
        Assert.InRange(pace.After(Lost, TimeSpan.FromSeconds(20)).TotalSeconds, 0.125, 0.25);
    }

    [Fact]
    public void After_Refused_TriesEverySecondForHalfAMinute()
    {
        var pace = Pace();
        var since = _time.GetUtcNow();
        while (_time.GetUtcNow() - since < TimeSpan.FromSeconds(30))
        {
            var pause = pace.After(Refused, TimeSpan.Zero);
            Assert.True(pause <= TimeSpan.FromSeconds(1));
            _time.Advance(pause);
        }

        Assert.True(pace.After(Refused, TimeSpan.Zero) >= TimeSpan.FromSeconds(5));
        Assert.True(pace.After(Refused, TimeSpan.FromSeconds(1)) <= TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void After_Silence_AsksAgainAtOnceButOnlyOnce()
    {
        var pace = Pace();
        var silent = new CameraException(CameraError.TimedOut, "silent");

        Assert.Equal(TimeSpan.Zero, pace.After(silent, TimeSpan.FromSeconds(5)));
        Assert.True(pace.After(silent, TimeSpan.Zero) > TimeSpan.Zero);
    }

    [Fact]
    public void After_Unauthorized_WaitsLong()
        => Assert.Equal(TimeSpan.FromSeconds(30), Pace().After(new CameraException(CameraError.Unauthorized, "401"), TimeSpan.Zero));

    private ReconnectPace Pace() => new(_time, new SessionTimings(), new Random(1));

    private static void Repeat(ReconnectPace pace, Exception failure, int times)
    {
        for (var time = 0; time < times; time++)
        {
            pace.After(failure, TimeSpan.Zero);
        }
    }
}

using System.Net;
using Arecont.Bridge.Rtsp.Access;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Bridge.Rtsp.Tests.Access;

public sealed class FailedLoginsTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Add_Guessing_GrowsSlow()
    {
        var failures = new FailedLogins(_time);

        Assert.Equal([0, 0, 0, 1, 2, 3, 4, 4], Enumerable.Range(0, 8).Select(_ => (int)failures.Add(IPAddress.Loopback).TotalSeconds));
        Assert.Equal(TimeSpan.Zero, failures.Add(IPAddress.IPv6Loopback));

        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(TimeSpan.Zero, failures.Add(IPAddress.Loopback));
    }

    [Fact]
    public void Clear_RightPassword_StartsAnew()
    {
        var failures = new FailedLogins(_time);
        for (var i = 0; i < 5; i++)
        {
            failures.Add(IPAddress.Loopback);
        }

        failures.Clear(IPAddress.Loopback);

        Assert.Equal(TimeSpan.Zero, failures.Add(IPAddress.Loopback));
    }
}

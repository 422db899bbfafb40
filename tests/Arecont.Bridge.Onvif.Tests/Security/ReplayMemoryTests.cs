using Arecont.Bridge.Onvif.Security;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Bridge.Onvif.Tests.Security;

public sealed class ReplayMemoryTests
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void TryUse_WithinItsLife_IsOnce()
    {
        var memory = new ReplayMemory(_time, Life);
        for (var minute = 0; minute < 100; minute++)
        {
            Assert.True(memory.TryUse((UInt128)(uint)minute));
            for (var earlier = Math.Max(0, minute - 9); earlier <= minute; earlier++)
            {
                Assert.False(memory.TryUse((UInt128)(uint)earlier), $"{earlier} in minute {minute}");
            }

            _time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.InRange(memory.Count, 1, 20);
        Assert.Equal(0, memory.Dropped);
    }

    [Fact]
    public void TryUse_LongAfterwards_ForgetsAll()
    {
        var memory = new ReplayMemory(_time, Life);
        Assert.True(memory.TryUse(1));
        _time.Advance(2 * Life);

        Assert.True(memory.TryUse(2));
        Assert.Equal(1, memory.Count);
        Assert.Equal(0, memory.Dropped);
    }

    [Fact]
    public void TryUse_MoreThanItHolds_ForgetsTheOldestAndCounts()
    {
        var memory = new ReplayMemory(_time, Life, capacity: 100);
        for (var entry = 0; entry < 1000; entry++)
        {
            Assert.True(memory.TryUse((UInt128)(uint)entry));
        }

        Assert.InRange(memory.Count, 100, 200);
        Assert.InRange(memory.Dropped, 800, 900);
        Assert.False(memory.TryUse(999));
        Assert.False(memory.TryUse(900));
    }
}

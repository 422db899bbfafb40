using Arecont.Bridge.Cameras.Scheduling;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Bridge.Cameras.Tests.Scheduling;

public class WakeUpTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task SleepAsync_TimeOver_Wakes()
    {
        using var wakeUp = new WakeUp(_time);
        var sleeping = wakeUp.SleepAsync(TimeSpan.FromMilliseconds(249.2)).AsTask();

        _time.Advance(TimeSpan.FromMilliseconds(249));
        Assert.False(sleeping.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));

        await sleeping.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task SleepAsync_Rung_WakesAtOnce()
    {
        using var wakeUp = new WakeUp(_time);
        var sleeping = wakeUp.SleepAsync(TimeSpan.FromHours(1)).AsTask();

        wakeUp.Ring();

        await sleeping.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void SleepAsync_RungBefore_DoesNotSleepOnceOnly()
    {
        using var wakeUp = new WakeUp(_time);
        wakeUp.Ring();
        wakeUp.Ring();

        Assert.True(wakeUp.SleepAsync(TimeSpan.FromHours(1)).AsTask().IsCompletedSuccessfully);
        Assert.False(wakeUp.SleepAsync(TimeSpan.FromHours(1)).AsTask().IsCompleted);
    }

    [Fact]
    public async Task Set_FromManyThreads_NeverLosesTheLastSignal()
    {
        var signal = new AsyncSignal();
        var produced = 0;
        var consumer = Task.Run(async () =>
        {
            while (Volatile.Read(ref produced) < 4000)
            {
                await signal.WaitAsync();
            }
        }, TestContext.Current.CancellationToken);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (var round = 0; round < 1000; round++)
            {
                Interlocked.Increment(ref produced);
                signal.Set();
            }
        }, TestContext.Current.CancellationToken)));

        await consumer.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }
}

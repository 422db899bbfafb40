using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.HomeAssistant.Announcing;
using Arecont.Bridge.HomeAssistant.Tests.Fakes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Bridge.HomeAssistant.Tests.Announcing;

public sealed class BirthWatchTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private readonly PausedClock _clock = new();
    private readonly FakeLink _link = new();

    [Fact]
    public async Task Births_WithinThePause_ShareOneAnswerAfterOneToThreeSeconds()
    {
        using var stopping = new CancellationTokenSource();
        var watch = new BirthWatch(_clock, NullLogger<BirthWatch>.Instance);
        var running = watch.RunAsync(_link, stopping.Token);

        watch.Handle(Message("online"));
        await _clock.Paused.WaitAsync(Limit, TestContext.Current.CancellationToken);
        watch.Handle(Message("online"));
        Assert.InRange(_clock.Pause, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3));
        _clock.Advance(TimeSpan.FromMilliseconds(999));
        Assert.Equal(0, _link.Announced.CurrentCount);
        _clock.Advance(TimeSpan.FromMilliseconds(2001));
        Assert.True(await _link.Announced.WaitAsync(Limit, TestContext.Current.CancellationToken));

        watch.Handle(Message("offline"));
        Assert.Equal(0, _link.Announced.CurrentCount);
        watch.Handle(Message("online"));
        await _clock.Paused.WaitAsync(Limit, TestContext.Current.CancellationToken);
        _clock.Advance(TimeSpan.FromSeconds(3));
        Assert.True(await _link.Announced.WaitAsync(Limit, TestContext.Current.CancellationToken));
        Assert.Equal(2, _clock.Pauses);

        await stopping.CancelAsync();
        await running.WaitAsync(Limit, TestContext.Current.CancellationToken);
    }

    private static MqttReceived Message(string payload) => new("homeassistant/status", System.Text.Encoding.UTF8.GetBytes(payload), false);

    /// <summary>A clock that tells when someone waits, and for how long.</summary>
    private sealed class PausedClock : FakeTimeProvider
    {
        public SemaphoreSlim Paused { get; } = new(0);

        public TimeSpan Pause { get; private set; }

        public int Pauses { get; private set; }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            Pause = dueTime;
            Pauses++;
            Paused.Release();
            return timer;
        }
    }
}

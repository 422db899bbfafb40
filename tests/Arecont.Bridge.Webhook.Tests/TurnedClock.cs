using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Bridge.Webhook.Tests;

/// <summary>A clock turned by hand that tells which timers were set, so that a test can wait for one instead of for time.</summary>
internal sealed class TurnedClock() : FakeTimeProvider(Events.Time)
{
    private readonly Channel<TimeSpan> _timers = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _timers.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>The next timer that is not the limit of an attempt: a pause before the next one.</summary>
    public async Task<TimeSpan> NextPauseAsync()
    {
        while (true)
        {
            var due = await NextTimerAsync();
            if (due != WebhookClient.AttemptLimit)
            {
                return due;
            }
        }
    }

    public async Task<TimeSpan> NextTimerAsync()
        => await _timers.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30));
}

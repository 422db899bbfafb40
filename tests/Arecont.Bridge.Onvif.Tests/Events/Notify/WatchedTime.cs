using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Bridge.Onvif.Tests.Events.Notify;

/// <summary>A clock that stands still and tells which waits begin, so that a test moves it when somebody waits and not before.</summary>
internal sealed class WatchedTime(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _waits.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>Waits until somebody waits for this long, and lets that time pass.</summary>
    /// <param name="wait">How long.</param>
    /// <param name="before">Done before it passes.</param>
    public async Task PauseAsync(TimeSpan wait, Action? before = null)
    {
        while (await _waits.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Limits.Signal, TestContext.Current.CancellationToken) != wait)
        {
        }

        before?.Invoke();
        Advance(wait);
    }
}

using System.Collections.Concurrent;
using Arecont.Bridge.Onvif.Events.Subscriptions;
using Arecont.Onvif.Contracts.Events;
using Arecont.Onvif.Metadata.Events;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Onvif.Events.Notify;

/// <summary>Notifies the subscribers that do not pull, each in a loop of its own, and gives up those that take nothing.</summary>
internal sealed partial class NotifyDeliveries(TimeProvider time, ILogger<NotifyDeliveries> logger) : IAsyncDisposable
{
    /// <summary>How often a message is tried before its subscriber is given up.</summary>
    public const int Attempts = 5;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(2);
    private readonly NotifyClient _client = new(time);
    private readonly CancellationTokenSource _hurry = new();
    private readonly CancellationTokenSource _abandon = new();
    private readonly ConcurrentDictionary<string, Task> _running = new(StringComparer.Ordinal);

    /// <summary>Notifies a subscriber until its subscription ends.</summary>
    /// <param name="subscription">The subscription.</param>
    /// <param name="hub">Whose it is.</param>
    /// <param name="consumer">What the subscriber gave.</param>
    /// <param name="address">Where that is.</param>
    public void Start(Subscription subscription, DeviceHub hub, EndpointReference consumer, ConsumerAddress address)
    {
        var run = Task.Run(() => RunAsync(subscription, hub, consumer, address), CancellationToken.None);
        _running[subscription.Id] = run;
        _ = run.ContinueWith(_ => _running.TryRemove(subscription.Id, out Task? _), TaskScheduler.Default);
    }

    /// <summary>Waits for the last notifications, for a moment; every subscription has ended before, and nobody waits for a further attempt.</summary>
    public async Task StopAsync()
    {
        await _hurry.CancelAsync().ConfigureAwait(false);
        try
        {
            await Task.WhenAll(_running.Values).WaitAsync(StopLimit, time).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            await _abandon.CancelAsync().ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _hurry.CancelAsync().ConfigureAwait(false);
        await _abandon.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_running.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _client.Dispose();
        _hurry.Dispose();
        _abandon.Dispose();
    }

    private async Task RunAsync(Subscription subscription, DeviceHub hub, EndpointReference consumer, ConsumerAddress address)
    {
        try
        {
            while (!_abandon.IsCancellationRequested)
            {
                await subscription.Queue.WaitAsync().WaitAsync(_abandon.Token).ConfigureAwait(false);
                var messages = subscription.Queue.Take(EventLimits.Messages);
                var ended = messages.Count == 0
                    ? subscription.Queue.IsCompleted
                    : !await DeliverAsync(subscription, messages, consumer, address).ConfigureAwait(false);
                if (ended)
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (_abandon.IsCancellationRequested)
        {
            // The bridge stops.
        }
#pragma warning disable CA1031 // One subscriber's failure is no other's.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailed(exception, address.Given.Authority);
        }
        finally
        {
            hub.Remove(subscription);
        }
    }

    /// <summary>Sends messages until they are taken; false where the subscriber is given up.</summary>
    private async Task<bool> DeliverAsync(Subscription subscription, List<OnvifNotification> messages, EndpointReference consumer, ConsumerAddress address)
    {
        var envelope = NotifyEnvelope.Write(consumer, new NotifyRequest { NotificationMessage = messages.ConvertAll(ContractMessages.Of) });
        var pause = FirstPause;
        for (var attempt = 1; await _client.SendAsync(address, envelope, _abandon.Token).ConfigureAwait(false) is { } reason; attempt++)
        {
            if (attempt == Attempts || subscription.Queue.IsCompleted)
            {
                LogGivenUp(address.Given.Authority, attempt, reason);
                return false;
            }

            await Task.Delay(pause, time, _hurry.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause *= 2;
        }

        return true;
    }

    [LoggerMessage(LogLevel.Warning, "ONVIF subscriber {Consumer} is given up after {Attempts} attempts: {Reason}")]
    private partial void LogGivenUp(string consumer, int attempts, string reason);

    [LoggerMessage(LogLevel.Error, "ONVIF subscriber {Consumer} is given up")]
    private partial void LogFailed(Exception exception, string consumer);
}

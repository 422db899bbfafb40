using Arecont.Bridge.Contract.Cameras;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Webhook;

/// <summary>Reads the feed of all cameras and hands each event to the targets that want it.</summary>
internal sealed partial class WebhookService(
    ICameraDirectory cameras, IReadOnlyList<WebhookTarget> targets, TimeProvider time, ILogger<WebhookService> logger) : BackgroundService
{
    /// <summary>How long the events waiting at shutdown may take; the program gives all of us 5 s together.</summary>
    public static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan FeedPause = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var client = new WebhookClient(time);
        using var abandon = new CancellationTokenSource();
        WebhookDelivery[] deliveries = [.. targets.Select(target => new WebhookDelivery(target, client, time, logger))];
        var work = Task.WhenAll(deliveries.Select(delivery => delivery.RunAsync(abandon.Token)));

        await ReadFeedAsync(deliveries, stoppingToken).ConfigureAwait(false);

        // The bridge stops: motion OFF and offline were told last and may still be on their way.
        foreach (var delivery in deliveries)
        {
            delivery.Complete();
        }

        try
        {
            await work.WaitAsync(StopLimit, time, CancellationToken.None).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            LogAbandoned(StopLimit.TotalSeconds);
            await abandon.CancelAsync().ConfigureAwait(false);
            await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ReadFeedAsync(WebhookDelivery[] deliveries, CancellationToken stoppingToken)
    {
        var told = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await foreach (var notification in cameras.SubscribeAsync(stoppingToken).ConfigureAwait(false))
                {
                    Dispatch(notification, deliveries);
                }

                return;
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                if (!told)
                {
                    LogFeedFailed(exception);
                    told = true;
                }

                await Task.Delay(FeedPause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private void Dispatch(CameraNotification notification, WebhookDelivery[] deliveries)
    {
        switch (notification)
        {
            case CameraEventRaised { Event: var cameraEvent }:
                foreach (var delivery in deliveries)
                {
                    delivery.Offer(cameraEvent);
                }

                break;
            case NotificationsLost { Count: var count }:
                LogLost(count);
                break;
        }
    }

    [LoggerMessage(LogLevel.Error, "The cameras' feed failed; it is read again")]
    private partial void LogFeedFailed(Exception exception);

    [LoggerMessage(LogLevel.Warning, "{Count} camera events came too fast and reach no target")]
    private partial void LogLost(long count);

    [LoggerMessage(LogLevel.Warning, "The last events could not be delivered within {Seconds} s and are lost")]
    private partial void LogAbandoned(double seconds);
}

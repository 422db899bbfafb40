using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Onvif.Events.Notify;
using Arecont.Bridge.Onvif.Events.Subscriptions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Onvif.Events.Feed;

/// <summary>Reads what happens to the cameras, once for all devices, and tells it to their hubs.</summary>
internal sealed partial class CameraEventFeed(
    ICameraDirectory directory, EventHubs hubs, NotifyDeliveries deliveries, TimeProvider time, ILogger<CameraEventFeed> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly Dictionary<string, WatchedCamera> _cameras = new(StringComparer.Ordinal);
    private bool _failing;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!await ReadAsync(stoppingToken).ConfigureAwait(false))
        {
            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        // Motion off and offline were told last: who waits gets them, and its connection ends.
        hubs.Complete();
        await deliveries.StopAsync().ConfigureAwait(false);
    }

    /// <summary>Reads until the bridge stops (true) or something fails (false).</summary>
    private async Task<bool> ReadAsync(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var left in _cameras.Keys.Where(id => directory.Find(id) is null).ToArray())
            {
                Remove(left);
            }

            await foreach (var notification in directory.SubscribeAsync(stoppingToken).ConfigureAwait(false))
            {
                Take(notification);
                _failing = false;
            }

            return true;
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return true;
        }
#pragma warning disable CA1031 // Whatever went wrong with one message, the next ones are told.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            if (!_failing)
            {
                _failing = true;
                LogFailed(exception);
            }

            return false;
        }
    }

    private void Take(CameraNotification notification)
    {
        switch (notification)
        {
            case CameraAdded added:
                Add(added);
                break;
            case CameraRemoved removed:
                Remove(removed.CameraId);
                break;
            case CameraStateChanged changed when _cameras.TryGetValue(changed.State.CameraId, out var camera):
                camera.Take(changed.State);
                break;
            case CameraEventRaised raised when _cameras.TryGetValue(raised.Event.CameraId, out var camera):
                camera.Take(raised.Event);
                break;
            case NotificationsLost lost:
                LogLost(lost.Count);
                foreach (var camera in directory.Cameras)
                {
                    _cameras.GetValueOrDefault(camera.Id)?.Begin(camera.State);
                }

                break;
            default:
                break;
        }
    }

    private void Add(CameraAdded added)
    {
        var camera = new WatchedCamera(added.Camera, [.. hubs.With(added.Camera.Id)], hubs);
        camera.Begin(added.State);
        if (_cameras.TryGetValue(added.Camera.Id, out var before))
        {
            camera.Follow(before, time.GetUtcNow());
        }

        _cameras[added.Camera.Id] = camera;
    }

    private void Remove(string cameraId)
    {
        if (!_cameras.Remove(cameraId, out var camera))
        {
            return;
        }

        camera.End(time.GetUtcNow());
        if (camera.DeviceIds.Contains(cameraId))
        {
            hubs.Remove(cameraId);
        }
    }

    [LoggerMessage(LogLevel.Error, "The cameras' feed could not be told to ONVIF's subscribers; it is read anew")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(LogLevel.Warning, "{Count} camera events came too fast for ONVIF's subscribers; they get the latest values")]
    private partial void LogLost(long count);
}

using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Events;
using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Mqtt.Link;
using Arecont.Bridge.Mqtt.Options;
using Arecont.Bridge.Mqtt.Snapshots;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Mqtt.Publishing;

/// <summary>Reads what happens to the cameras and has it published.</summary>
internal sealed partial class FeedReader(
    ICameraDirectory directory,
    StatePublisher states,
    SnapshotPublisher snapshots,
    IMqttLink link,
    IMessageSink sink,
    MqttOptions options,
    Farewell farewell,
    TimeProvider time,
    ILogger<FeedReader> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private volatile bool _left;
    private bool _failing;

    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        // Before the link's first connect, so that motion is OFF before anything an earlier run left in the outbox goes out.
        states.Begin();
        link.Join(MqttPhase.State, _ =>
        {
            states.ShowAll();
            return ValueTask.CompletedTask;
        });
        farewell.Add(() =>
        {
            _left = true;
            states.Leave();
        });
        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await foreach (var notification in directory.SubscribeAsync(stoppingToken).ConfigureAwait(false))
                {
                    Handle(notification);
                    _failing = false;
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                if (!_failing)
                {
                    _failing = true;
                    LogFailed(error);
                }
            }

            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Handle(CameraNotification notification)
    {
        switch (notification)
        {
            case CameraAdded added:
                states.Add(added.Camera, added.State);
                break;
            case CameraRemoved removed:
                states.Remove(removed.CameraId);
                break;
            case CameraStateChanged changed:
                states.Change(changed.State);
                break;
            case CameraEventRaised raised:
                Raise(raised.Event);
                break;
            case NotificationsLost lost:
                sink.Post(BridgeEvents.NotificationsLost(sink.Topics, lost.Count, time.GetUtcNow()));
                break;
        }
    }

    private void Raise(CameraEvent one)
    {
        sink.Post(new MqttMessage(sink.Topics.Event(one.CameraId), Json.Bytes(EventPayload.Of(one))));
        if (one.Type == CameraEventType.MotionStart && !_left && sink.IsOnline && options.For(one.CameraId).MotionSnapshot && directory.Find(one.CameraId) is { } camera)
        {
            snapshots.AtMotion(camera, one.Channel);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The cameras' feed could not be published; reading it anew")]
    private partial void LogFailed(Exception error);
}

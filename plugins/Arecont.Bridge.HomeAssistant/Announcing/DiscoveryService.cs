using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.HomeAssistant.Options;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.HomeAssistant.Announcing;

/// <summary>Brings the cameras' feed, the connect phases and Home Assistant's birth together.</summary>
internal sealed partial class DiscoveryService(
    IMqttLink link,
    ICameraDirectory directory,
    Announcements announcements,
    BirthWatch birth,
    HomeAssistantOptions options,
    TimeProvider time,
    ILogger<DiscoveryService> logger) : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly OnlineCount _online = new(link);
    private bool _failing;

    /// <summary>Before any service starts, so that the link's first connect knows of us.</summary>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        announcements.Load();
        link.Subscribe(options.StatusTopic, birth.Handle);
        link.Join(MqttPhase.Announce, async stopping => await announcements.AnnounceAllAsync(stopping).ConfigureAwait(false));
        link.Join(MqttPhase.State, _online.PublishAsync);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
        => Task.WhenAll(ReadFeedAsync(stoppingToken), SweepAsync(stoppingToken), birth.RunAsync(link, stoppingToken));

    private async Task ReadFeedAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await foreach (var notification in directory.SubscribeAsync(stoppingToken).ConfigureAwait(false))
                {
                    await HandleAsync(notification, stoppingToken).ConfigureAwait(false);
                    Recovered();
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                Failed(error);
            }

            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task HandleAsync(CameraNotification notification, CancellationToken stoppingToken)
    {
        switch (notification)
        {
            case CameraAdded added:
                await announcements.ShowAsync(added.Camera.Name, added.State, stoppingToken).ConfigureAwait(false);
                await _online.SetAsync(added.Camera.Id, added.State.Connection, stoppingToken).ConfigureAwait(false);
                break;
            case CameraStateChanged { State: var state } when announcements.NameOf(state.CameraId) is { } name:
                await announcements.ShowAsync(name, state, stoppingToken).ConfigureAwait(false);
                await _online.SetAsync(state.CameraId, state.Connection, stoppingToken).ConfigureAwait(false);
                break;
            case CameraRemoved removed:
                await announcements.RemoveAsync(removed.CameraId, stoppingToken).ConfigureAwait(false);
                await _online.SetAsync(removed.CameraId, null, stoppingToken).ConfigureAwait(false);
                break;
        }
    }

    private async Task SweepAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false);
                await announcements.SweepAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                Failed(error);
            }
        }
    }

    private void Failed(Exception error)
    {
        if (!_failing)
        {
            _failing = true;
            LogFailed(error);
        }
    }

    private void Recovered()
    {
        if (_failing)
        {
            _failing = false;
            LogRecovered();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Home Assistant could not be told of the cameras; trying again")]
    private partial void LogFailed(Exception error);

    [LoggerMessage(Level = LogLevel.Information, Message = "Home Assistant is told of the cameras again")]
    private partial void LogRecovered();
}

using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.Mqtt.Link;
using Arecont.Bridge.Mqtt.Options;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Mqtt.Snapshots;

/// <summary>Takes pictures at the configured intervals, of cameras that are online and while someone can receive them.</summary>
internal sealed partial class SnapshotSchedule(ICameraDirectory directory, SnapshotPublisher snapshots, IMessageSink sink, MqttOptions options, TimeProvider time, ILogger<SnapshotSchedule> logger) : BackgroundService
{
    private readonly Dictionary<string, DateTimeOffset> _due = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Defaults.SnapshotInterval is null && options.Cameras.Values.All(camera => camera.SnapshotInterval is null))
        {
            return;
        }

        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), time);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                TakeDue();
            }
            catch (Exception error)
            {
                LogFailed(error);
            }
        }
    }

    private void TakeDue()
    {
        var now = time.GetUtcNow();
        foreach (var camera in directory.Cameras)
        {
            if (options.For(camera.Id).SnapshotInterval is not { } interval || !sink.IsOnline || camera.State.Connection.Status != ConnectionStatus.Online
                || _due.GetValueOrDefault(camera.Id) > now)
            {
                continue;
            }

            _due[camera.Id] = now + interval;
            var channels = camera.State.Channels.Length > 1 ? camera.State.Channels.Select(channel => (int?)channel.Number) : [null];
            foreach (var channel in channels)
            {
                _ = snapshots.Take(camera, channel);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Pictures could not be taken")]
    private partial void LogFailed(Exception error);
}

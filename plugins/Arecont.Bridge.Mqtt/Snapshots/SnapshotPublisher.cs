using System.Collections.Concurrent;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Mqtt.Commands;
using Arecont.Bridge.Mqtt.Options;
using Arecont.Bridge.Mqtt.Publishing;

namespace Arecont.Bridge.Mqtt.Snapshots;

/// <summary>Takes pictures and publishes them; while one for a topic is under way, everyone who asks for it gets that one.</summary>
internal sealed class SnapshotPublisher(RetainedTopics retained, MqttTopics topics, ErrorReporter errors, MqttOptions options, TimeProvider time)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<string, Lazy<Task<SnapshotResult>>> _underWay = new(StringComparer.Ordinal);

    /// <summary>A picture on request, on the camera's or the channel's <c>snapshot</c> topic.</summary>
    public Task<SnapshotResult> Take(ICamera camera, int? channel)
        => Publish(camera, channel, topics.Snapshot(camera.Id, channel));

    /// <summary>The picture at the start of motion, on the camera's topic and, for multi-sensor models, on the channel's.</summary>
    public void AtMotion(ICamera camera, int? channel)
    {
        var several = camera.State.Channels.Length > 1 && channel is not null;
        _ = Publish(camera, channel, topics.MotionSnapshot(camera.Id), several ? topics.MotionSnapshot(camera.Id, channel) : null);
    }

    private Task<SnapshotResult> Publish(ICamera camera, int? channel, string topic, string? alsoOn = null)
    {
        var key = alsoOn ?? topic;
        var mine = new Lazy<Task<SnapshotResult>>(() => TakeAndPublishAsync(camera, channel, key, topic, alsoOn));
        return _underWay.GetOrAdd(key, mine).Value;
    }

    private async Task<SnapshotResult> TakeAndPublishAsync(ICamera camera, int? channel, string key, string topic, string? alsoOn)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        SnapshotResult taken;
        try
        {
            taken = await TakeAsync(camera, channel).ConfigureAwait(false);
        }
        finally
        {
            _underWay.TryRemove(key, out _);
        }

        if (!taken.Result.Succeeded)
        {
            errors.Report(camera.Id, topic, null, taken.Result.Code, taken.Result.Message);
            return taken;
        }

        foreach (var target in new[] { topic, alsoOn }.OfType<string>())
        {
            retained.Publish(topics.Camera(camera.Id), new MqttMessage(target, taken.Jpeg)
            {
                Retain = true,
                QualityOfService = 0,
                Delivery = MqttDelivery.DropWhenAway,
                ContentType = "image/jpeg",
            });
        }

        return taken;
    }

    private async Task<SnapshotResult> TakeAsync(ICamera camera, int? channel)
    {
        try
        {
            using var limit = new CancellationTokenSource(Limit, time);
            var taken = await camera.TakeSnapshotAsync(new SnapshotRequest { Channel = channel }, limit.Token).ConfigureAwait(false);
            return taken.Jpeg.Length > options.SnapshotMaximumBytes
                ? Failed(CommandCode.Failed, $"the picture has {taken.Jpeg.Length} bytes and mqtt.snapshot.maximumBytes is {options.SnapshotMaximumBytes}: it was not published")
                : taken;
        }
        catch (OperationCanceledException)
        {
            return Failed(CommandCode.TimedOut, $"no picture within {Limit.TotalSeconds} s");
        }
        catch (Exception error)
        {
            return Failed(CommandCode.Failed, error.Message);
        }
    }

    private static SnapshotResult Failed(CommandCode code, string message) => new(new CommandResult(code, message), ReadOnlyMemory<byte>.Empty, default, 0, 0);
}

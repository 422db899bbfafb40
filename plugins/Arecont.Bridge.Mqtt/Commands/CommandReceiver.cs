using System.Text;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Mqtt.Link;
using Arecont.Bridge.Mqtt.Snapshots;
using Microsoft.Extensions.Hosting;

namespace Arecont.Bridge.Mqtt.Commands;

/// <summary>Takes commands off their topics. What is refused is answered on the camera's <c>error</c> topic.</summary>
internal sealed class CommandReceiver(
    IMqttLink link,
    Subscriptions subscriptions,
    ICameraDirectory directory,
    CameraCommands commands,
    SnapshotPublisher snapshots,
    ErrorReporter errors) : IHostedService
{
    private const int LongestPayload = 1024;
    private readonly List<IDisposable> _subscriptions = [];

    /// <summary>The filters that see every topic ending in <c>/set</c>, known or not; no two of them match the same topic.</summary>
    public static string[] Filters(MqttTopics topics)
        => [topics.Camera("+/+/set"), topics.Camera("+/+/+/set"), topics.Camera("+/channel/+/+/set"), topics.Camera("+/channel/+/+/+/set")];

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        subscriptions.RetainedCommandRefused = errors.ReportRetained;
        _subscriptions.AddRange(Filters(link.Topics).Select(filter => link.Subscribe(filter, Receive)));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _subscriptions.ForEach(subscription => subscription.Dispose());
        return Task.CompletedTask;
    }

    private void Receive(MqttReceived message)
    {
        if (message.Topic == link.Topics.BridgeRequest("set") || message.Topic == link.Topics.BridgeResponse("set"))
        {
            // A request and its answer, which look like commands of a camera named bridge.
            return;
        }

        var levels = message.Topic[(link.Topics.Base.Length + 1)..].Split('/');
        var cameraId = levels[0];
        if (directory.Find(cameraId) is not { } camera)
        {
            errors.Report(cameraId, message.Topic, null, CommandCode.Unknown, $"there is no camera {cameraId}");
            return;
        }

        if (message.Payload.Length > LongestPayload)
        {
            errors.Report(cameraId, message.Topic, null, CommandCode.InvalidValue, $"the payload has {message.Payload.Length} bytes; at most {LongestPayload} are allowed");
            return;
        }

        var payload = Encoding.UTF8.GetString(message.Payload.Span);
        var parsed = CommandParser.Parse(levels.AsSpan(1, levels.Length - 2), payload);
        if (parsed.Snapshot)
        {
            // Failures are told by the publisher itself.
            _ = snapshots.Take(camera, parsed.Channel);
        }
        else if (parsed.Command is { } command)
        {
            _ = ExecuteAsync(camera, command, message.Topic, payload);
        }
        else
        {
            errors.Report(cameraId, message.Topic, payload, parsed.Code, parsed.Message);
        }
    }

    private async Task ExecuteAsync(ICamera camera, CameraCommand command, string topic, string payload)
    {
        var result = await commands.ExecuteAsync(camera, command).ConfigureAwait(false);
        if (!result.Succeeded)
        {
            errors.Report(camera.Id, topic, Secrets.Shown((command as SetSetting)?.Name, payload), result.Code, result.Message);
        }
    }
}

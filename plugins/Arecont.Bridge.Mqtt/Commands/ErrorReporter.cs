using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Mqtt.Link;
using Arecont.Bridge.Mqtt.Publishing;

namespace Arecont.Bridge.Mqtt.Commands;

/// <summary>Answers a refused command: on the camera's <c>error</c> topic, or on the bridge's events where it belongs to none.</summary>
internal sealed class ErrorReporter(IMessageSink sink, ICameraDirectory directory, TimeProvider time)
{
    private const int LongestValue = 200;

    /// <summary>Tells why a command was refused.</summary>
    /// <param name="cameraId">The camera, as the topic names it.</param>
    /// <param name="topic">The command's topic.</param>
    /// <param name="value">What was asked; null where it may be a secret.</param>
    /// <param name="code">The outcome.</param>
    /// <param name="message">Why, and what is allowed.</param>
    public void Report(string cameraId, string topic, string? value, CommandCode code, string? message)
    {
        var name = CommandCodeNames.Name(code);
        if (directory.Find(cameraId) is null)
        {
            sink.Post(BridgeEvents.Error(sink.Topics, topic, name, message ?? name, time.GetUtcNow()));
            return;
        }

        var shown = value is { Length: > LongestValue } ? value[..LongestValue] : value;
        var error = new { topic, value = shown, code = name, message = message ?? name, time = time.GetUtcNow() };
        sink.Post(new MqttMessage(sink.Topics.Error(cameraId), Json.Bytes(error)));
    }

    /// <summary>A command that carried the retain flag was not obeyed.</summary>
    public void ReportRetained(string topic)
    {
        var rest = topic.AsSpan(sink.Topics.Base.Length + 1);
        var slash = rest.IndexOf('/');
        Report(rest[..Math.Max(slash, 0)].ToString(), topic, null, CommandCode.NotAllowed, "retained commands are never obeyed, or they would be repeated at every connect: publish it without the retain flag, and clear this one with an empty retained message");
    }
}

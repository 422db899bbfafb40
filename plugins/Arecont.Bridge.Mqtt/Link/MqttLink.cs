using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Mqtt.Outbox;
using MQTTnet.Protocol;

namespace Arecont.Bridge.Mqtt.Link;

/// <summary>The link as every plugin sees it; the connection itself is the <see cref="LinkSupervisor"/>'s.</summary>
internal sealed class MqttLink(MqttTopics topics, OutboxQueue outbox, Subscriptions subscriptions, ConnectPhases phases, Announcer announcer) : IMqttLink, IMessageSink
{
    /// <inheritdoc cref="IMqttLink.Topics"/>
    public MqttTopics Topics => topics;

    /// <inheritdoc cref="IMqttLink.IsOnline"/>
    public bool IsOnline => announcer.IsOnline;

    /// <inheritdoc/>
    public void Post(MqttMessage message, Action? delivered = null) => outbox.Add(message, delivered);

    /// <inheritdoc/>
    public ValueTask PublishAsync(MqttMessage message, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        MqttTopicValidator.ThrowIfInvalid(message.Topic);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)message.QualityOfService, 2u);
        outbox.Add(message);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public IDisposable Subscribe(string filter, Action<MqttReceived> handler) => subscriptions.Add(filter, handler);

    /// <inheritdoc/>
    public IDisposable Join(MqttPhase phase, Func<CancellationToken, ValueTask> action) => phases.Join(phase, action);

    /// <inheritdoc/>
    public Task AnnounceAgainAsync(CancellationToken cancellationToken) => announcer.AgainAsync(cancellationToken);
}

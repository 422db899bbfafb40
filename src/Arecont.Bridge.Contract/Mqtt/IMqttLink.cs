namespace Arecont.Bridge.Contract.Mqtt;

/// <summary>
/// The bridge's one connection to the MQTT broker, for every plugin that speaks MQTT (Home Assistant discovery does). Implemented by the
/// MQTT plugin; a plugin that needs it takes it from the services and fails the start where there is none.
/// </summary>
public interface IMqttLink
{
    /// <summary>The topic names.</summary>
    MqttTopics Topics { get; }

    /// <summary>True between the end of the connect phases and the loss of the connection.</summary>
    bool IsOnline { get; }

    /// <summary>
    /// Hands a message over. While the broker is away a retained message replaces the one waiting on its topic, and an event waits in a
    /// bounded queue (oldest dropped and counted); both are delivered in order after reconnect. Never throws because the broker is away.
    /// </summary>
    ValueTask PublishAsync(MqttMessage message, CancellationToken cancellationToken);

    /// <summary>
    /// Receives messages on a topic filter, across reconnects, until disposed. The handler must return at once (hand longer work over);
    /// what it throws is logged. Command topics never deliver retained messages: those are refused and reported on the error topic.
    /// </summary>
    /// <param name="filter">The topic filter.</param>
    /// <param name="handler">Called in order of arrival.</param>
    IDisposable Subscribe(string filter, Action<MqttReceived> handler);

    /// <summary>
    /// Joins a connect phase: the action runs on every connect, reconnect and <see cref="AnnounceAgainAsync"/>, after the actions of earlier
    /// phases and in order of joining within its own. An action that throws is logged and does not stop the others.
    /// </summary>
    IDisposable Join(MqttPhase phase, Func<CancellationToken, ValueTask> action);

    /// <summary>Runs the phases again, for example when Home Assistant is born; calls that come while one runs are merged.</summary>
    Task AnnounceAgainAsync(CancellationToken cancellationToken);
}

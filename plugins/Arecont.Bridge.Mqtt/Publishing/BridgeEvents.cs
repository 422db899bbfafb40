using Arecont.Bridge.Contract.Mqtt;

namespace Arecont.Bridge.Mqtt.Publishing;

/// <summary>What is told on the bridge's own event topic.</summary>
internal static class BridgeEvents
{
    /// <summary>Messages were lost because the outbox was full.</summary>
    public static MqttMessage MessagesLost(MqttTopics topics, long count, DateTimeOffset time)
        => Make(topics, new { event_type = "messages_lost", count, message = "events were lost while the broker was away: more than the outbox holds", time });

    /// <summary>The plugin was too slow for its cameras' feed.</summary>
    public static MqttMessage NotificationsLost(MqttTopics topics, long count, DateTimeOffset time)
        => Make(topics, new { event_type = "notifications_lost", count, message = "events of cameras were lost: the bridge is overloaded", time });

    /// <summary>A command or request that belongs to no camera was refused.</summary>
    public static MqttMessage Error(MqttTopics topics, string topic, string code, string message, DateTimeOffset time)
        => Make(topics, new { event_type = "error", topic, code, message, time });

    private static MqttMessage Make<T>(MqttTopics topics, T content) => new(topics.BridgeEvent, Json.Bytes(content));
}

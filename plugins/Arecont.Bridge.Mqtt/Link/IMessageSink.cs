using Arecont.Bridge.Contract.Mqtt;

namespace Arecont.Bridge.Mqtt.Link;

/// <summary>The link as this plugin's own services see it.</summary>
internal interface IMessageSink
{
    /// <summary>The topic names.</summary>
    MqttTopics Topics { get; }

    /// <summary>True while the broker is connected and has every state.</summary>
    bool IsOnline { get; }

    /// <summary>Hands a message over; never waits.</summary>
    /// <param name="message">The message.</param>
    /// <param name="delivered">Called once the broker has it; not where a newer message took its place, nor after a restart.</param>
    void Post(MqttMessage message, Action? delivered = null);
}

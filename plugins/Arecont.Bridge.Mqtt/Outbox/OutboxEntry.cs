using Arecont.Bridge.Contract.Mqtt;

namespace Arecont.Bridge.Mqtt.Outbox;

/// <summary>A message on its way to the broker.</summary>
internal sealed class OutboxEntry(long sequence, MqttMessage message, DateTimeOffset? expires, Action? delivered)
{
    /// <summary>Its place in the order of acceptance.</summary>
    public long Sequence { get; } = sequence;

    /// <summary>The message.</summary>
    public MqttMessage Message { get; } = message;

    /// <summary>When it is worth nothing any more, or null.</summary>
    public DateTimeOffset? Expires { get; } = expires;

    /// <summary>Called once the broker has it; not when a newer one took its place.</summary>
    public Action? Delivered { get; } = delivered;

    /// <summary>True where the file holds it.</summary>
    public bool Stored { get; set; }

    /// <summary>How many connections broke while this was the oldest message under way.</summary>
    public int Failures { get; set; }

    /// <summary>True for what must not be lost or replaced.</summary>
    public bool IsEvent => !Message.Retain && Message.Delivery == MqttDelivery.Keep;
}

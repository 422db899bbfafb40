namespace Arecont.Bridge.Contract.Mqtt;

/// <summary>A message to publish.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Payload">The payload; empty and retained clears the topic.</param>
public sealed record MqttMessage(string Topic, ReadOnlyMemory<byte> Payload)
{
    /// <summary>True for state: the broker keeps it, and while the broker is away only the latest of a topic waits.</summary>
    public bool Retain { get; init; }

    /// <summary>0, 1 or 2.</summary>
    public int QualityOfService { get; init; } = 1;

    /// <summary>What becomes of a message while the broker is away.</summary>
    public MqttDelivery Delivery { get; init; } = MqttDelivery.Keep;

    /// <summary>MQTT 5 content type, for example <c>image/jpeg</c>.</summary>
    public string? ContentType { get; init; }

    /// <summary>MQTT 5 correlation data of the request this answers.</summary>
    public ReadOnlyMemory<byte> CorrelationData { get; init; }

    /// <summary>MQTT 5 message expiry, counted from the hand-over.</summary>
    public TimeSpan? Expiry { get; init; }
}

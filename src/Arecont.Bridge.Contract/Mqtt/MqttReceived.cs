namespace Arecont.Bridge.Contract.Mqtt;

/// <summary>A message that arrived.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Payload">The payload; valid as long as it is referenced.</param>
/// <param name="Retained">True where the broker sent a kept message.</param>
public sealed record MqttReceived(string Topic, ReadOnlyMemory<byte> Payload, bool Retained)
{
    /// <summary>MQTT 5: where the sender wants the answer.</summary>
    public string? ResponseTopic { get; init; }

    /// <summary>MQTT 5: what the answer must carry.</summary>
    public ReadOnlyMemory<byte> CorrelationData { get; init; }
}

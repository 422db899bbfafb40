namespace Arecont.Bridge.Contract.Mqtt;

/// <summary>What becomes of a message while the broker is away.</summary>
public enum MqttDelivery
{
    /// <summary>It waits, on disk, and is delivered after reconnect.</summary>
    Keep,

    /// <summary>It is dropped: a picture or an answer that nobody waits for any more.</summary>
    DropWhenAway,
}

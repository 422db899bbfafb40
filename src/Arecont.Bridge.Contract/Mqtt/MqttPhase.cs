namespace Arecont.Bridge.Contract.Mqtt;

/// <summary>What happens at a connect, in this order.</summary>
public enum MqttPhase
{
    /// <summary>Topic filters are subscribed.</summary>
    Subscribe,

    /// <summary>Discovery payloads go out.</summary>
    Announce,

    /// <summary>Every state goes out.</summary>
    State,

    /// <summary>The bridge says <c>online</c>.</summary>
    Online,
}

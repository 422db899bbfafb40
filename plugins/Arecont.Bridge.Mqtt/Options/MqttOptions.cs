using System.Collections.Frozen;
using System.Net;

namespace Arecont.Bridge.Mqtt.Options;

/// <summary>The <c>mqtt</c> section.</summary>
internal sealed record MqttOptions
{
    /// <summary>The outside broker; null for the embedded one.</summary>
    public BrokerAddress? Broker { get; init; }

    /// <summary>Where the embedded broker listens.</summary>
    public IPEndPoint Listen { get; init; } = new(IPAddress.Loopback, 1883);

    /// <summary>Where the embedded broker takes WebSocket clients (path <c>/mqtt</c>), or null.</summary>
    public IPEndPoint? WebSocketListen { get; init; }

    /// <summary>The first levels of every topic.</summary>
    public string BaseTopic { get; init; } = "arecont";

    /// <summary>True tries MQTT 5 first; false speaks 3.1.1 only.</summary>
    public bool Version5 { get; init; } = true;

    /// <summary>The client identifier at the broker; unique there.</summary>
    public string ClientId { get; init; } = "arecont-bridge";

    /// <summary>PEM file of the authorities that may sign the broker's certificate; null for the machine's own.</summary>
    public string? CertificateAuthorityFile { get; init; }

    /// <summary>PEM file of the client certificate, or null.</summary>
    public string? CertificateFile { get; init; }

    /// <summary>PEM file of its private key.</summary>
    public string? KeyFile { get; init; }

    /// <summary>The largest picture that is published, in bytes.</summary>
    public int SnapshotMaximumBytes { get; init; } = 1024 * 1024;

    /// <summary>What holds for cameras without a section of their own.</summary>
    public CameraMqttOptions Defaults { get; init; } = new();

    /// <summary>What differs, by camera id.</summary>
    public FrozenDictionary<string, CameraMqttOptions> Cameras { get; init; } = FrozenDictionary<string, CameraMqttOptions>.Empty;

    /// <summary>The options of one camera.</summary>
    public CameraMqttOptions For(string cameraId) => Cameras.GetValueOrDefault(cameraId, Defaults);
}

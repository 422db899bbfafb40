using System.Security.Cryptography;
using Arecont.Bridge.Mqtt.Options;

namespace Arecont.Bridge.Mqtt.Broker;

/// <summary>How the bridge's own client proves to the embedded broker that it is the bridge: made anew at each start, never stored.</summary>
internal sealed class BrokerCredentials
{
    /// <summary>The own client's identifier; nobody else may use it.</summary>
    public string ClientId { get; } = $"arecont-bridge-{RandomNumberGenerator.GetHexString(16, lowercase: true)}";

    /// <summary>The own client's name.</summary>
    public string UserName { get; } = $"bridge-{RandomNumberGenerator.GetHexString(16, lowercase: true)}";

    /// <summary>The own client's password.</summary>
    public string Password { get; } = RandomNumberGenerator.GetHexString(64, lowercase: true);

    /// <summary>Where and how the own client connects.</summary>
    public BrokerAddress Address(System.Net.IPEndPoint listen)
    {
        var host = listen.Address.Equals(System.Net.IPAddress.Any) ? "127.0.0.1" : listen.Address.Equals(System.Net.IPAddress.IPv6Any) ? "::1" : listen.Address.ToString();
        return new BrokerAddress(host, listen.Port, Tls: false, UserName, Password);
    }
}

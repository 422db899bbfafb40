using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Arecont.Bridge.Contract.Configuration;

namespace Arecont.Bridge.Mqtt.Options;

/// <summary>What the schema cannot say about the <c>mqtt</c> section. The values of broker addresses are never repeated: they hold passwords.</summary>
internal static class MqttValidator
{
    private const int LongestBase = 100;

    /// <summary>Everything that is wrong.</summary>
    public static IEnumerable<ConfigurationError> Validate(ConfigurationNode section)
        => Broker(section).Concat(EndPoint(section["listen"])).Concat(EndPoint(section["webSocketListen"])).Concat(BaseTopic(section["baseTopic"])).Concat(Tls(section));

    private static IEnumerable<ConfigurationError> Broker(ConfigurationNode section)
    {
        var broker = section["broker"];
        var outside = broker.Text("embedded") != "embedded";
        if (outside && !BrokerAddress.TryParse(broker.Text()!, out _))
        {
            yield return broker.Error("must be embedded, mqtt://user:password@host:port or mqtts://user:password@host:port, with special characters in name and password percent-encoded (@ is %40)");
        }

        if (outside && section["webSocketListen"].Exists)
        {
            yield return section["webSocketListen"].Error("belongs to the embedded broker; leave it out with an outside one");
        }
    }

    private static IEnumerable<ConfigurationError> EndPoint(ConfigurationNode node)
    {
        if (node.Exists && MqttOptionsReader.EndPoint(node) is not { Port: > 0 })
        {
            yield return node.Error($"'{node.Text()}' must be an IP address and a port, for example 127.0.0.1:1883, 0.0.0.0:1883 or [::]:1883");
        }
    }

    private static IEnumerable<ConfigurationError> BaseTopic(ConfigurationNode node)
    {
        var text = node.Text("arecont")!;
        if (text.AsSpan().ContainsAny("+#\0") || text.StartsWith('$') || text.Length > LongestBase || text.Any(char.IsControl) || text.Split('/').Any(string.IsNullOrWhiteSpace))
        {
            yield return node.Error($"'{text}' must be one or more levels divided by /, at most {LongestBase} characters, none empty, without + and # and not beginning with $");
        }
    }

    private static IEnumerable<ConfigurationError> Tls(ConfigurationNode section)
    {
        var tls = section["tls"];
        if (!tls.Exists)
        {
            yield break;
        }

        if (!(BrokerAddress.TryParse(section["broker"].Text("embedded")!, out var address) && address.Tls))
        {
            yield return tls.Error("only has a meaning where broker is an mqtts:// address");
        }

        var (authority, certificate, key) = (tls["caFile"], tls["certificateFile"], tls["keyFile"]);
        if (certificate.Exists != key.Exists)
        {
            yield return (certificate.Exists ? certificate : key).Error("certificateFile and keyFile go together");
        }

        if (authority.Text() is { } authorityFile && Problem(() => new X509Certificate2Collection().ImportFromPemFile(authorityFile)) is { } problem)
        {
            yield return authority.Error($"{authorityFile}: {problem}");
        }

        if (certificate.Text() is { } certificateFile && key.Text() is { } keyFile && Problem(() => X509Certificate2.CreateFromPemFile(certificateFile, keyFile).Dispose()) is { } trouble)
        {
            yield return certificate.Error($"{certificateFile} with {keyFile}: {trouble}");
        }
    }

    private static string? Problem(Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            return error.Message;
        }
    }
}

using System.Security.Cryptography.X509Certificates;
using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Mqtt.Options;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace Arecont.Bridge.Mqtt.Link;

/// <summary>The connection's options for MQTTnet. Certificate files are read at each connect, so that renewed ones take effect.</summary>
internal static class ClientOptions
{
    /// <summary>The client's buffer. With MQTTnet's default of 8 KiB a picture takes hundreds of milliseconds.</summary>
    private const int BufferSize = 128 * 1024;

    /// <summary>How long the broker waits before it tells the world that the bridge is gone (MQTT 5); a quick reconnect stays unseen.</summary>
    private const uint WillDelaySeconds = 5;

    /// <summary>How long a connect, an answer or a confirmation may take.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    /// <summary>The options for one connect.</summary>
    public static MqttClientOptions Build(MqttOptions options, BrokerAddress address, MqttTopics topics, MqttProtocolVersion version)
    {
        var builder = new MqttClientOptionsBuilder()
            .WithTcpServer(address.Host, address.Port)
            .WithProtocolVersion(version)
            .WithClientId(options.ClientId)
            .WithCleanStart(true)
            .WithKeepAlivePeriod(KeepAlive)
            .WithTimeout(Timeout)
            .WithWillTopic(topics.BridgeStatus)
            .WithWillPayload("offline")
            .WithWillRetain(true)
            .WithWillQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce);
        if (version == MqttProtocolVersion.V500)
        {
            // The will is published at the end of the session or of the delay, whichever comes first: the session must outlive the delay.
            builder.WithWillDelayInterval(WillDelaySeconds).WithSessionExpiryInterval(WillDelaySeconds);
        }

        if (address.UserName is not null)
        {
            builder.WithCredentials(address.UserName, address.Password ?? string.Empty);
        }

        if (address.Tls)
        {
            builder.WithTlsOptions(tls => Tls(tls, options, address));
        }

        var built = builder.Build();
        ((MqttClientTcpOptions)built.ChannelOptions).BufferSize = BufferSize;
        return built;
    }

    private static void Tls(MqttClientTlsOptionsBuilder tls, MqttOptions options, BrokerAddress address)
    {
        tls.UseTls().WithTargetHost(address.Host).WithRevocationMode(X509RevocationMode.NoCheck);
        if (options.CertificateAuthorityFile is { } authorities)
        {
            var trusted = new X509Certificate2Collection();
            trusted.ImportFromPemFile(authorities);
            tls.WithTrustChain(trusted);
        }

        if (options.CertificateFile is { } certificate)
        {
            tls.WithClientCertificates([X509Certificate2.CreateFromPemFile(certificate, options.KeyFile)]);
        }
    }
}

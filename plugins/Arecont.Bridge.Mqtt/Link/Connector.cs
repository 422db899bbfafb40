using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Mqtt.Options;
using Microsoft.Extensions.Logging;
using MQTTnet;
using MQTTnet.Formatter;

namespace Arecont.Bridge.Mqtt.Link;

/// <summary>Opens connections to the broker, with MQTT 5 first where the options say so, else 3.1.1.</summary>
internal sealed partial class Connector(MqttOptions options, BrokerAddress address, MqttTopics topics, ILogger<Connector> logger)
{
    private bool _version5 = options.Version5;

    /// <summary>The broker's address, for logs.</summary>
    public BrokerAddress Address => address;

    /// <summary>Connects; throws <see cref="ConnectFailedException"/>.</summary>
    /// <param name="prepare">Called with the client before it connects, to hook its events.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<(IMqttClient Client, MqttClientConnectResult Result)> ConnectAsync(Action<IMqttClient> prepare, CancellationToken cancellationToken)
    {
        if (!_version5)
        {
            return await ConnectAsync(MqttProtocolVersion.V311, prepare, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            return await ConnectAsync(MqttProtocolVersion.V500, prepare, cancellationToken).ConfigureAwait(false);
        }
        catch (ConnectFailedException failure) when (MayBeTheVersion(failure))
        {
            var connected = await ConnectAsync(MqttProtocolVersion.V311, prepare, cancellationToken).ConfigureAwait(false);
            if (WasRefused(failure))
            {
                _version5 = false;
            }

            LogFallback(address);
            return connected;
        }
    }

    private async Task<(IMqttClient Client, MqttClientConnectResult Result)> ConnectAsync(MqttProtocolVersion version, Action<IMqttClient> prepare, CancellationToken cancellationToken)
    {
        var client = new MqttClientFactory().CreateMqttClient();
        try
        {
            prepare(client);
            var result = await client.ConnectAsync(ClientOptions.Build(options, address, topics, version), cancellationToken).ConfigureAwait(false);
            return result.ResultCode == MqttClientConnectResultCode.Success
                ? (client, result)
                : throw new ConnectFailedException($"it refused the connection: {Reason(result)}") { Data = { [nameof(MqttClientConnectResultCode)] = result.ResultCode } };
        }
        catch (Exception error)
        {
            client.Dispose();
            if (error is ConnectFailedException || cancellationToken.IsCancellationRequested)
            {
                throw;
            }

            throw new ConnectFailedException(Innermost(error).Message, error);
        }
    }

    /// <summary>A broker of before MQTT 5 says so with the code 1 of 3.1.1.</summary>
    private static bool WasRefused(ConnectFailedException failure)
        => failure.Data[nameof(MqttClientConnectResultCode)] is MqttClientConnectResultCode.UnsupportedProtocolVersion or (MqttClientConnectResultCode)1;

    /// <summary>A broker without MQTT 5 says so, closes the connection or answers what cannot be read as MQTT 5; one that is down or has a bad certificate is none of these.</summary>
    private static bool MayBeTheVersion(ConnectFailedException failure)
    {
        if (failure.Data.Contains(nameof(MqttClientConnectResultCode)))
        {
            return WasRefused(failure);
        }

        return Innermost(failure) is not (SocketException { SocketErrorCode: not SocketError.ConnectionReset } or AuthenticationException or CryptographicException or OperationCanceledException or TimeoutException);
    }

    private static string Reason(MqttClientConnectResult result) => result.ResultCode switch
    {
        MqttClientConnectResultCode.BadUserNameOrPassword => "bad user name or password",
        MqttClientConnectResultCode.NotAuthorized => "not authorized (user name, password or access list)",
        MqttClientConnectResultCode.ClientIdentifierNotValid => "client identifier not valid (mqtt.clientId)",
        _ => string.IsNullOrEmpty(result.ReasonString) ? result.ResultCode.ToString() : $"{result.ResultCode}, {result.ReasonString}",
    };

    private static Exception Innermost(Exception error)
    {
        while (error.InnerException is { } inner)
        {
            error = inner;
        }

        return error;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The broker {Broker} does not speak MQTT 5: using 3.1.1")]
    private partial void LogFallback(BrokerAddress broker);
}

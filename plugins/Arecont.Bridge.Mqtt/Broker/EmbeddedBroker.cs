using System.Buffers;
using System.Net;
using System.Net.Sockets;
using Arecont.Bridge.Contract.Listeners;
using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Mqtt.Options;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MQTTnet;
using MQTTnet.Packets;
using MQTTnet.Protocol;
using MQTTnet.Server;

namespace Arecont.Bridge.Mqtt.Broker;

/// <summary>The broker for those who have none: TCP and WebSocket, the bridge's users, retained messages kept across restarts.</summary>
internal sealed partial class EmbeddedBroker(
    MqttOptions options,
    BrokerAccess access,
    RetainedStore retained,
    Lazy<IListenerRegistry> listeners,
    TimeProvider time,
    ILogger<EmbeddedBroker> logger) : BackgroundService
{
    private const int MaximumPending = 5_000;
    private const int LeastPacketLimit = 2 * 1024 * 1024;
    private const int PacketOverhead = 64 * 1024;
    private static readonly TimeSpan SaveInterval = TimeSpan.FromSeconds(1);

    private readonly BrokerListener _listener = new(options.Listen, Math.Max(LeastPacketLimit, options.SnapshotMaximumBytes + PacketOverhead), logger);
    private readonly RecentRetained _recent = new(time);
    private MqttServer? _server;
    private IListener? _webSocketListener;

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        _server = new MqttServerFactory().CreateMqttServer(ServerOptions(), [_listener]);
        Hook(_server);
        try
        {
            await _server.StartAsync().ConfigureAwait(false);
        }
        catch (SocketException error)
        {
            throw new ListenerException($"The MQTT broker cannot listen on port {options.Listen.Port} of {options.Listen.Address} (mqtt.listen): {error.Message}", error);
        }

        if (options.WebSocketListen is { } endPoint)
        {
            var request = new ListenerRequest("MQTT over WebSocket", "mqtt.webSocketListen", endPoint, routes => WebSocketRoute.Map(routes, _listener));
            _webSocketListener = await listeners.Value.OpenAsync(request, cancellationToken).ConfigureAwait(false);
        }

        LogListening(options.Listen);
        await base.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        if (_webSocketListener is not null)
        {
            await _webSocketListener.DisposeAsync().ConfigureAwait(false);
        }

        if (_server is not null)
        {
            await _server.StopAsync().ConfigureAwait(false);
        }

        retained.Save();
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _server?.Dispose();
        _listener.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(SaveInterval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            retained.Save();
        }
    }

    private static MqttServerOptions ServerOptions() => new MqttServerOptionsBuilder()
        .WithoutDefaultEndpoint()
        .WithMaxPendingMessagesPerClient(MaximumPending)
        .WithPendingMessagesOverflowStrategy(MqttPendingMessagesOverflowStrategy.DropOldestQueuedMessage)
        .Build();

    private void Hook(MqttServer server)
    {
        server.ValidatingConnectionAsync += connection => Done(() =>
        {
            connection.ReasonCode = access.Connect(connection.ClientId, connection.UserName, connection.Password, connection.RemoteEndPoint);
            if (connection.ReasonCode != MqttConnectReasonCode.Success)
            {
                LogRefused(connection.RemoteEndPoint, connection.ReasonCode);
            }
        });
        server.ClientDisconnectedAsync += client => Done(() =>
        {
            if (client.DisconnectType != MqttClientDisconnectType.Takeover)
            {
                access.Disconnect(client.ClientId);
                _recent.Forget(client.ClientId);
            }
        });
        server.InterceptingPublishAsync += publish => Done(() =>
        {
            if (!access.MayPublish(publish.ClientId, publish.ApplicationMessage.Topic))
            {
                publish.ProcessPublish = false;
                publish.Response.ReasonCode = MqttPubAckReasonCode.NotAuthorized;
            }
        });
        server.InterceptingClientEnqueueAsync += enqueue => Done(() => enqueue.AcceptEnqueue = access.MayReceive(enqueue.ReceiverClientId, enqueue.ApplicationMessage.Topic));
        server.LoadingRetainedMessageAsync += loading => Done(() => loading.LoadedRetainedMessages = [.. retained.Load().Select(Convert)]);
        server.RetainedMessageChangedAsync += changed => Done(() =>
        {
            _recent.Note(changed.ChangedRetainedMessage);
            retained.Change(Convert(changed.ChangedRetainedMessage));
        });
        server.InterceptingInboundPacketAsync += packet => Done(() =>
        {
            if (packet.Packet is MqttSubscribePacket)
            {
                _recent.Begin(packet.ClientId);
            }
        });
        server.ClientSubscribedTopicAsync += subscribed => ReplayAsync(server, subscribed);
    }

    private async Task ReplayAsync(MqttServer server, ClientSubscribedTopicEventArgs subscribed)
    {
        var filter = subscribed.TopicFilter;
        if (filter.RetainHandling != MqttRetainHandling.SendAtSubscribe)
        {
            return;
        }

        var session = await server.GetSessionAsync(subscribed.ClientId).ConfigureAwait(false);
        _recent.Replay(subscribed.ClientId, filter.Topic, message =>
        {
            if (access.MayReceive(subscribed.ClientId, message.Topic))
            {
                session.TryEnqueueApplicationMessage(WithQuality(message, filter.QualityOfServiceLevel), out _);
            }
        });
    }

    private static MqttApplicationMessage WithQuality(MqttApplicationMessage message, MqttQualityOfServiceLevel granted) => new()
    {
        Topic = message.Topic,
        Payload = message.Payload,
        Retain = true,
        QualityOfServiceLevel = (MqttQualityOfServiceLevel)Math.Min((int)message.QualityOfServiceLevel, (int)granted),
        ContentType = message.ContentType,
    };

    private static Task Done(Action action)
    {
        action();
        return Task.CompletedTask;
    }

    private static MqttApplicationMessage Convert(MqttMessage message) => new()
    {
        Topic = message.Topic,
        PayloadSegment = message.Payload.ToArray(),
        Retain = true,
        QualityOfServiceLevel = (MqttQualityOfServiceLevel)message.QualityOfService,
        ContentType = message.ContentType,
    };

    private static MqttMessage Convert(MqttApplicationMessage message) => new(message.Topic, message.Payload.ToArray())
    {
        Retain = true,
        QualityOfService = (int)message.QualityOfServiceLevel,
        ContentType = message.ContentType,
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "The embedded MQTT broker listens on {EndPoint}")]
    private partial void LogListening(IPEndPoint endPoint);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The embedded MQTT broker refused a client from {EndPoint}: {Reason}")]
    private partial void LogRefused(EndPoint? endPoint, MqttConnectReasonCode reason);
}

using System.Buffers;
using System.Text;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Packets;
using MQTTnet.Protocol;

namespace Arecont.Bridge.Mqtt.Tests.Peers;

/// <summary>A message as a subscriber sees it.</summary>
internal sealed record Seen(string Topic, byte[] Payload, bool Retain, MqttApplicationMessage Message)
{
    public string Text => Encoding.UTF8.GetString(Payload);
}

/// <summary>Another client of the broker, which remembers everything it receives and can wait for it.</summary>
internal sealed class Subscriber : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private const string FenceTopic = "fence/";
    private readonly Lock _gate = new();
    private readonly List<Seen> _seen = [];
    private readonly List<(Func<Seen, bool> Match, TaskCompletionSource<Seen> Found)> _waiting = [];

    private Subscriber(IMqttClient client)
    {
        Client = client;
        client.ApplicationMessageReceivedAsync += received =>
        {
            var message = received.ApplicationMessage;
            Add(new Seen(message.Topic, message.Payload.ToArray(), message.Retain, message));
            return Task.CompletedTask;
        };
    }

    public IMqttClient Client { get; }

    public IReadOnlyList<Seen> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _seen.Where(seen => !seen.Topic.StartsWith(FenceTopic, StringComparison.Ordinal))];
            }
        }
    }

    /// <summary>Connects and subscribes everything (or the filter), with the retain flag as published.</summary>
    public static async Task<Subscriber> ConnectAsync(int port, string filter = "#", string? name = null, string? password = null, MqttProtocolVersion version = MqttProtocolVersion.V500)
    {
        var client = new MqttClientFactory().CreateMqttClient();
        var subscriber = new Subscriber(client);
        var builder = new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", port).WithProtocolVersion(version).WithClientId($"test-{Guid.NewGuid():N}");
        if (name is not null)
        {
            builder.WithCredentials(name, password);
        }

        var result = await client.ConnectAsync(builder.Build());
        Assert.Equal(MqttClientConnectResultCode.Success, result.ResultCode);
        await subscriber.SubscribeAsync(filter);
        return subscriber;
    }

    public Task<MqttClientSubscribeResult> SubscribeAsync(string filter) => Client.SubscribeAsync(new MqttClientSubscribeOptions
    {
        TopicFilters = [new MqttTopicFilter { Topic = filter, QualityOfServiceLevel = MqttQualityOfServiceLevel.AtLeastOnce, RetainAsPublished = Client.Options.ProtocolVersion == MqttProtocolVersion.V500 }],
    });

    public Task<MqttClientPublishResult> PublishAsync(string topic, string payload, bool retain = false, string? responseTopic = null, string? correlation = null) => Client.PublishAsync(new MqttApplicationMessage
    {
        Topic = topic,
        PayloadSegment = Encoding.UTF8.GetBytes(payload),
        Retain = retain,
        QualityOfServiceLevel = MqttQualityOfServiceLevel.AtLeastOnce,
        ResponseTopic = responseTopic,
        CorrelationData = correlation is null ? null : Encoding.UTF8.GetBytes(correlation),
    });

    /// <summary>The first message that matches, of those seen already and those to come.</summary>
    public async Task<Seen> WaitAsync(string topic, Func<Seen, bool>? match = null)
    {
        bool Matches(Seen seen) => seen.Topic == topic && (match is null || match(seen));
        var found = new TaskCompletionSource<Seen>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_seen.FirstOrDefault(Matches) is { } already)
            {
                return already;
            }

            _waiting.Add((Matches, found));
        }

        try
        {
            return await found.Task.WaitAsync(Limit, TimeProvider.System);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"Nothing (that matches) came on {topic}. Seen: {string.Join("; ", All.TakeLast(40).Select(seen => $"{seen.Topic}={(seen.Payload.Length > 100 ? "..." : seen.Text)}"))}");
        }
    }

    public Task<Seen> WaitAsync(string topic, string text) => WaitAsync(topic, seen => seen.Text == text);

    /// <summary>Waits until everything the broker had for this client has come: messages come in order, and this one is the last.</summary>
    public async Task FenceAsync()
    {
        var topic = $"{FenceTopic}{Guid.NewGuid():N}";
        await SubscribeAsync(topic);
        await PublishAsync(topic, "x");
        await WaitAsync(topic);
    }

    /// <summary>Forgets what was seen.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _seen.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Client.IsConnected)
        {
            await Client.DisconnectAsync();
        }

        Client.Dispose();
    }

    private void Add(Seen seen)
    {
        lock (_gate)
        {
            _seen.Add(seen);
            foreach (var waiting in _waiting.Where(waiting => waiting.Match(seen)).ToList())
            {
                _waiting.Remove(waiting);
                waiting.Found.TrySetResult(seen);
            }
        }
    }
}

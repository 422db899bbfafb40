using System.Buffers;
using System.Text;
using MQTTnet;
using MQTTnet.Protocol;

namespace Arecont.Testing;

/// <summary>An MQTT client that remembers everything it is sent, in order, and waits for what a test expects.</summary>
internal sealed class MqttProbe : IAsyncDisposable
{
    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private readonly Lock _lock = new();
    private readonly List<ProbeMessage> _messages = [];
    private readonly Dictionary<string, string> _latest = [];
    private readonly List<(Func<bool> Condition, TaskCompletionSource Signal)> _waiters = [];

    private MqttProbe()
        => _client.ApplicationMessageReceivedAsync += args =>
        {
            var message = args.ApplicationMessage;
            Take(new ProbeMessage(message.Topic, Encoding.UTF8.GetString(message.Payload.ToArray()), message.Retain));
            return Task.CompletedTask;
        };

    /// <summary>Connects and subscribes to everything.</summary>
    public static async Task<MqttProbe> ConnectAsync(int port, string? user = null, string? password = null)
    {
        var probe = new MqttProbe();
        var options = new MqttClientOptionsBuilder()
            .WithTcpServer("127.0.0.1", port)
            .WithClientId($"probe-{Guid.NewGuid():N}")
            .WithProtocolVersion(MQTTnet.Formatter.MqttProtocolVersion.V500);
        if (user is not null)
        {
            options = options.WithCredentials(user, password);
        }

        var result = await probe._client.ConnectAsync(options.Build(), TestContext.Current.CancellationToken);
        Assert.Equal(MqttClientConnectResultCode.Success, result.ResultCode);
        await probe._client.SubscribeAsync("#", MqttQualityOfServiceLevel.AtLeastOnce, TestContext.Current.CancellationToken);
        return probe;
    }

    public IReadOnlyList<ProbeMessage> Messages
    {
        get
        {
            lock (_lock)
            {
                return [.. _messages];
            }
        }
    }

    /// <summary>What came after the first so many messages.</summary>
    public IReadOnlyList<ProbeMessage> MessagesFrom(int count)
    {
        lock (_lock)
        {
            return _messages.GetRange(count, _messages.Count - count);
        }
    }

    public string? Latest(string topic)
    {
        lock (_lock)
        {
            return _latest.GetValueOrDefault(topic);
        }
    }

    public Task PublishAsync(string topic, string payload, bool retain = false)
        => _client.PublishStringAsync(topic, payload, MqttQualityOfServiceLevel.AtLeastOnce, retain, TestContext.Current.CancellationToken);

    /// <summary>Waits until the latest message of a topic is this one.</summary>
    public Task WaitForAsync(string topic, string payload, Func<string>? more = null)
        => WaitAsync(
            () => _latest.GetValueOrDefault(topic) == payload,
            () => $"{topic} = {payload}, but it is {Latest(topic) ?? "nothing"}. {more?.Invoke()}");

    /// <summary>Waits for a message among those that came after the first <paramref name="skip"/>.</summary>
    public async Task<ProbeMessage> WaitForMessageAsync(Func<ProbeMessage, bool> match, int skip = 0, string what = "a message")
    {
        await WaitAsync(() => _messages.Skip(skip).Any(match), () => what);
        return Messages.Skip(skip).First(match);
    }

    /// <summary>Waits for a condition that only messages can change; it may look at this probe.</summary>
    public Task WaitUntilAsync(Func<bool> condition, Func<string> what) => WaitAsync(condition, what);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await ValueTask.CompletedTask;
    }

    private async Task WaitAsync(Func<bool> condition, Func<string> what)
    {
        var signal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (condition())
            {
                return;
            }

            _waiters.Add((condition, signal));
        }

        try
        {
            await signal.Task.WaitAsync(Limits.Signal, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            lock (_lock)
            {
                _waiters.RemoveAll(waiter => waiter.Signal == signal);
            }

            Assert.Fail($"Waited {Limits.Signal} for {what()}. Last messages:\n{string.Join('\n', Messages.TakeLast(20))}");
        }
    }

    private void Take(ProbeMessage message)
    {
        lock (_lock)
        {
            _messages.Add(message);
            _latest[message.Topic] = message.Payload;
            for (var index = _waiters.Count - 1; index >= 0; index--)
            {
                if (_waiters[index].Condition())
                {
                    _waiters[index].Signal.TrySetResult();
                    _waiters.RemoveAt(index);
                }
            }
        }
    }
}

/// <summary>A message as it came.</summary>
internal sealed record ProbeMessage(string Topic, string Payload, bool Retained)
{
    public override string ToString() => $"{Topic} {(Payload.Length > 200 ? $"({Payload.Length} characters)" : Payload)}{(Retained ? " (retained)" : string.Empty)}";
}

using Arecont.Benchmarks.Measuring;
using MQTTnet;

namespace Arecont.Benchmarks.Latency;

/// <summary>An MQTT client on every camera's motion topic; remembers when each value came.</summary>
internal sealed class MotionSubscriber : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private readonly Lock _lock = new();
    private readonly Dictionary<int, string> _latest = [];
    private readonly HashSet<string> _online = [];
    private readonly List<(int Camera, string Payload, TaskCompletionSource<DateTimeOffset> Seen)> _waiters = [];
    private readonly TaskCompletionSource _allOnline = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _expected = int.MaxValue;

    public static async Task<MotionSubscriber> ConnectAsync(int port)
    {
        var subscriber = new MotionSubscriber();
        subscriber._client.ApplicationMessageReceivedAsync += args =>
        {
            subscriber.Take(args.ApplicationMessage.Topic, args.ApplicationMessage.ConvertPayloadToString(), TimeProvider.System.GetUtcNow());
            return Task.CompletedTask;
        };
        var options = new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", port).WithCredentials(RunningProgram.User, RunningProgram.Password).Build();
        await subscriber._client.ConnectAsync(options);
        await subscriber._client.SubscribeAsync("arecont/+/motion");
        await subscriber._client.SubscribeAsync("arecont/+/status");
        return subscriber;
    }

    /// <summary>Waits until so many cameras are online.</summary>
    public Task OnlineAsync(int cameras)
    {
        lock (_lock)
        {
            _expected = cameras;
            CountOnline();
        }

        return _allOnline.Task.WaitAsync(Patience);
    }

    /// <summary>When a camera's motion came to be this; now where it already is.</summary>
    public Task<DateTimeOffset> WaitAsync(int camera, string payload)
    {
        var seen = new TaskCompletionSource<DateTimeOffset>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_latest.GetValueOrDefault(camera) == payload)
            {
                seen.SetResult(TimeProvider.System.GetUtcNow());
            }
            else
            {
                _waiters.Add((camera, payload, seen));
            }
        }

        return seen.Task.WaitAsync(Patience);
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Take(string topic, string payload, DateTimeOffset time)
    {
        var levels = topic.Split('/');
        lock (_lock)
        {
            if (levels[2] == "status")
            {
                _ = payload == "online" && levels[1] != "bridge" && _online.Add(levels[1]);
                CountOnline();
                return;
            }

            var camera = Numbers.Parse(levels[1][(levels[1].IndexOf('-', StringComparison.Ordinal) + 1)..]);
            _latest[camera] = payload;
            foreach (var waiter in _waiters.Where(waiter => waiter.Camera == camera && waiter.Payload == payload).ToArray())
            {
                waiter.Seen.TrySetResult(time);
                _waiters.Remove(waiter);
            }
        }
    }

    private void CountOnline()
    {
        if (_online.Count >= _expected)
        {
            _allOnline.TrySetResult();
        }
    }
}

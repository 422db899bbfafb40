using System.Text;
using System.Text.Json.Nodes;
using Arecont.Bridge.Contract.Mqtt;

namespace Arecont.Bridge.HomeAssistant.Tests.Fakes;

/// <summary>A link and a broker in one: what was published, in order, and what is retained.</summary>
internal sealed class FakeLink(string baseTopic = "arecont") : IMqttLink
{
    private readonly List<(string Filter, Action<MqttReceived> Handler)> _subscriptions = [];
    private readonly List<(MqttPhase Phase, Func<CancellationToken, ValueTask> Action)> _members = [];

    public MqttTopics Topics { get; } = new(baseTopic);

    public bool IsOnline => true;

    public List<MqttMessage> Published { get; } = [];

    public Dictionary<string, string> Retained { get; init; } = [];

    public SemaphoreSlim Announced { get; } = new(0);

    public IEnumerable<string> Discovery => Retained.Keys.Where(topic => topic.EndsWith("/config", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public JsonObject Config(string topic) => JsonNode.Parse(Retained[topic])!.AsObject();

    public ValueTask PublishAsync(MqttMessage message, CancellationToken cancellationToken)
    {
        lock (Published)
        {
            Published.Add(message);
            if (message.Retain && message.Payload.Length == 0)
            {
                Retained.Remove(message.Topic);
            }
            else if (message.Retain)
            {
                Retained[message.Topic] = Encoding.UTF8.GetString(message.Payload.Span);
            }
        }

        return ValueTask.CompletedTask;
    }

    public IDisposable Subscribe(string filter, Action<MqttReceived> handler)
    {
        _subscriptions.Add((filter, handler));
        return new MemoryStream();
    }

    public IDisposable Join(MqttPhase phase, Func<CancellationToken, ValueTask> action)
    {
        _members.Add((phase, action));
        return new MemoryStream();
    }

    public async Task AnnounceAgainAsync(CancellationToken cancellationToken)
    {
        foreach (var (_, action) in _members.OrderBy(member => member.Phase))
        {
            await action(cancellationToken);
        }

        Announced.Release();
    }

    public void Receive(string topic, string payload, bool retained = false)
    {
        foreach (var (_, handler) in _subscriptions.Where(one => one.Filter == topic))
        {
            handler(new MqttReceived(topic, Encoding.UTF8.GetBytes(payload), retained));
        }
    }
}

using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Mqtt.Link;
using Arecont.Bridge.Mqtt.Storage;

namespace Arecont.Bridge.Mqtt.Publishing;

/// <summary>Publishes and clears retained topics, and remembers which there are. A topic is forgotten only once the broker confirmed that it is cleared.</summary>
internal sealed class RetainedTopics(IMessageSink sink, TopicMemory memory)
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _doomed = new(StringComparer.Ordinal);

    /// <summary>Publishes a topic.</summary>
    /// <param name="owner">The camera's (or the bridge's) topic.</param>
    /// <param name="message">A retained message below it.</param>
    public void Publish(string owner, MqttMessage message)
    {
        lock (_gate)
        {
            _doomed.Remove(message.Topic);
            memory.Remember(owner, message.Topic.AsSpan(owner.Length + 1));
            sink.Post(message);
        }
    }

    /// <summary>Publishes or clears a topic.</summary>
    public void Publish(string owner, TopicChange change)
    {
        if (change.Payload is { Length: > 0 } payload)
        {
            Publish(owner, new MqttMessage(change.Topic, payload) { Retain = true });
        }
        else
        {
            Clear(owner, change.Topic[(owner.Length + 1)..]);
        }
    }

    /// <summary>Remembers a topic that someone else publishes.</summary>
    public void Remember(string owner, string topic) => memory.Remember(owner, topic.AsSpan(owner.Length + 1));

    /// <summary>What an owner has at the broker, without the owner's own topic.</summary>
    public string[] Of(string owner) => memory.Of(owner);

    /// <summary>Clears everything of an owner.</summary>
    public void ClearAll(string owner)
    {
        foreach (var rest in memory.Of(owner))
        {
            Clear(owner, rest);
        }
    }

    /// <summary>Clears what belongs to nobody any more: removed cameras, an earlier base topic.</summary>
    public void ClearAllBut(IReadOnlySet<string> owners)
    {
        foreach (var owner in memory.Owners.Where(owner => !owners.Contains(owner)))
        {
            ClearAll(owner);
        }
    }

    /// <summary>Clears one topic.</summary>
    public void Clear(string owner, string rest)
    {
        var topic = $"{owner}/{rest}";
        lock (_gate)
        {
            _doomed.Add(topic);
            sink.Post(new MqttMessage(topic, ReadOnlyMemory<byte>.Empty) { Retain = true }, () => Cleared(owner, rest, topic));
        }
    }

    private void Cleared(string owner, string rest, string topic)
    {
        lock (_gate)
        {
            if (_doomed.Remove(topic))
            {
                memory.Forget(owner, rest);
            }
        }
    }
}

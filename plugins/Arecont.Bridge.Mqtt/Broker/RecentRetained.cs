using System.Collections.Concurrent;
using MQTTnet;

namespace Arecont.Bridge.Mqtt.Broker;

/// <summary>
/// The retained messages of the last seconds. MQTTnet's server looks up what is retained before it makes a subscription effective, so a
/// message that comes between the two reaches the subscriber neither way; without this a client that starts together with the bridge could
/// miss a state until its next change.
/// </summary>
internal sealed class RecentRetained(TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (long Noted, MqttApplicationMessage Message)> _latest = new(StringComparer.Ordinal);
    private readonly Queue<(long Noted, string Topic)> _order = new();
    private readonly ConcurrentDictionary<string, long> _subscribing = new(StringComparer.Ordinal);

    /// <summary>A retained message is new; called before it goes to subscribers.</summary>
    public void Note(MqttApplicationMessage message)
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            _latest[message.Topic] = (now, message);
            _order.Enqueue((now, message.Topic));
            while (_order.TryPeek(out var oldest) && time.GetElapsedTime(oldest.Noted, now) > Kept)
            {
                _order.Dequeue();
                if (_latest.TryGetValue(oldest.Topic, out var latest) && latest.Noted == oldest.Noted)
                {
                    _latest.Remove(oldest.Topic);
                }
            }
        }
    }

    /// <summary>A client's SUBSCRIBE has come.</summary>
    public void Begin(string clientId) => _subscribing[clientId] = time.GetTimestamp();

    /// <summary>A client left.</summary>
    public void Forget(string clientId) => _subscribing.TryRemove(clientId, out _);

    /// <summary>Sends what changed since the SUBSCRIBE came; a newer message of a topic waits meanwhile, so that the newest comes last.</summary>
    public void Replay(string clientId, string filter, Action<MqttApplicationMessage> send)
    {
        lock (_gate)
        {
            var since = _subscribing.GetValueOrDefault(clientId);
            foreach (var (noted, message) in _latest.Values)
            {
                if (noted >= since && MqttTopicFilterComparer.Compare(message.Topic, filter) == MqttTopicFilterCompareResult.IsMatch)
                {
                    send(message);
                }
            }
        }
    }
}

using System.Text.Json.Nodes;

namespace Arecont.Integration.Tests.HomeAssistant;

/// <summary>
/// Home Assistant's side of discovery: what it would make of the messages a probe got. A component that a later payload leaves out
/// stays alive; only its platform alone, or an empty payload for its device, removes it.
/// </summary>
internal sealed class HomeAssistantPeer(MqttProbe probe, string prefix = "homeassistant")
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, JsonObject> _devices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, JsonObject>> _components = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _required = new(StringComparer.Ordinal);
    private int _read;

    /// <summary>The ids of the devices there are.</summary>
    public IReadOnlyList<string> Devices
    {
        get
        {
            Read();
            return [.. _devices.Keys.Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>A device as announced last.</summary>
    public JsonObject Device(string id)
    {
        Read();
        return _devices[id];
    }

    /// <summary>The living components of a device.</summary>
    public IReadOnlyDictionary<string, JsonObject> Components(string id)
    {
        Read();
        return _components[id];
    }

    /// <summary>State and availability topics of living components that nothing was heard of.</summary>
    public IEnumerable<string> Silent()
    {
        Read();
        return _required.Values.SelectMany(topics => topics).Where(topic => probe.Latest(topic) is null or "");
    }

    /// <summary>States that Home Assistant would not take.</summary>
    public IEnumerable<string> Refused()
    {
        Read();
        return from device in _components
               from component in device.Value
               let topic = (string?)component.Value["state_topic"]
               where topic is not null && (string)component.Value["platform"]! != "event"
               let payload = probe.Latest(topic)
               where !string.IsNullOrEmpty(payload) && !EntityState.Accepts(component.Value, payload)
               select $"{device.Key} {component.Key}: '{payload}' on {topic} does not fit {component.Value.ToJsonString()}";
    }

    /// <summary>Waits until these devices are there and every state with them.</summary>
    public Task CompleteAsync(params string[] devices)
        => probe.WaitUntilAsync(
            () => Devices.SequenceEqual(devices.Order(StringComparer.Ordinal)) && !Silent().Any(),
            () => $"the devices {string.Join(", ", devices.Order(StringComparer.Ordinal))}; there are {string.Join(", ", Devices)}; silent are {string.Join(", ", Silent().Take(20))}");

    private void Read()
    {
        lock (_gate)
        {
            foreach (var message in probe.MessagesFrom(_read))
            {
                _read++;
                if (message.Topic.StartsWith($"{prefix}/device/", StringComparison.Ordinal))
                {
                    Take(message.Topic.Split('/')[^2], message.Payload);
                }
            }
        }
    }

    private void Take(string id, string payload)
    {
        if (payload.Length == 0)
        {
            _devices.Remove(id);
            _components.Remove(id);
            _required.Remove(id);
            return;
        }

        var content = JsonNode.Parse(payload)!.AsObject();
        _devices[id] = content;
        if (!_components.TryGetValue(id, out var components))
        {
            _components[id] = components = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        }

        foreach (var (key, value) in content["components"]!.AsObject())
        {
            if (value!.AsObject().Count == 1)
            {
                components.Remove(key);
            }
            else
            {
                components[key] = value.AsObject();
            }
        }

        _required[id] = [.. components.Values.SelectMany(Required)
            .Concat(content["availability"]?.AsArray().Select(one => (string)one!["topic"]!) ?? []).Distinct()];
    }

    /// <summary>What must be known once a camera is online; pictures and the latest motion need not have happened yet.</summary>
    private static IEnumerable<string> Required(JsonObject component)
    {
        var platform = (string)component["platform"]!;
        var may = platform == "event" || ((string?)component["state_topic"])?.Contains("/response/", StringComparison.Ordinal) == true || (platform == "sensor" && (string?)component["device_class"] is "timestamp" or "duration");
        return (string?)component["state_topic"] is { } topic && !may ? [topic] : [];
    }
}

using System.Text.Json.Nodes;

namespace Arecont.Bridge.HomeAssistant.Payloads;

/// <summary>The components (entities) of one device as they are put together.</summary>
/// <param name="deviceId">The device; begins every unique id.</param>
/// <param name="stem">Begins every default entity id, or null where none are asked for.</param>
internal sealed class ComponentSet(string deviceId, string? stem)
{
    /// <summary>By component id.</summary>
    public JsonObject Components { get; } = [];

    /// <summary>Adds a component.</summary>
    /// <param name="key">Unique and stable within the device, <c>[a-z0-9_-]</c>.</param>
    /// <param name="platform">For example <c>binary_sensor</c>.</param>
    /// <param name="name">The name for people; null gives the entity the device's own.</param>
    /// <param name="config">The platform's keys.</param>
    public void Add(string key, string platform, string? name, JsonObject config)
    {
        var component = new JsonObject
        {
            ["platform"] = platform,
            ["unique_id"] = $"{deviceId}_{key}",
            ["name"] = name,
        };
        foreach (var (item, value) in config)
        {
            component[item] = value?.DeepClone();
        }

        if (stem is not null)
        {
            component["default_entity_id"] = (name is null ? $"{platform}.{stem}" : $"{platform}.{stem}_{key}").Replace('-', '_');
        }

        Components[key] = component;
    }
}

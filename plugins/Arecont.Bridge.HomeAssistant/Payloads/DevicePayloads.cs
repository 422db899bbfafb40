using System.Text.Json.Nodes;
using Arecont.Bridge.Contract;
using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.HomeAssistant.Options;

namespace Arecont.Bridge.HomeAssistant.Payloads;

/// <summary>Makes the discovery payload of a camera and of the bridge itself.</summary>
internal sealed class DevicePayloads(MqttTopics topics, HomeAssistantOptions options)
{
    private const string Maker = "Arecont Vision";
    private readonly SettingEntities _settings = new(topics, options);

    /// <summary>The bridge's device.</summary>
    public DevicePayload Bridge(BridgeInfo bridge)
    {
        var id = DeviceIds.Bridge(topics.Base);
        var components = new ComponentSet(id, options.DefaultEntityIds ? "arecont_bridge" : null);
        BridgeEntities.Add(components, topics);
        var device = new JsonObject
        {
            ["identifiers"] = new JsonArray(id),
            ["name"] = topics.Base == "arecont" ? "Arecont bridge" : $"Arecont bridge ({topics.Base})",
            ["manufacturer"] = "Arecont.Bridge",
            ["model"] = "arecont-bridge",
            ["sw_version"] = bridge.Version,
        };
        return new DevicePayload(id, Content(device, bridge, null, components));
    }

    /// <summary>A camera's device; null until it has said who it is.</summary>
    public DevicePayload? Camera(string name, CameraState state, BridgeInfo bridge)
    {
        if (state.Identity is not { } identity || DeviceIds.Camera(state) is not { } id)
        {
            return null;
        }

        var components = new ComponentSet(id, options.DefaultEntityIds ? state.CameraId : null);
        PictureEntities.Add(components, topics, state);
        MotionEntities.Add(components, topics, state);
        PortEntities.Add(components, topics, state);
        ActionEntities.Add(components, topics, state, options);
        DiagnosticEntities.Add(components, topics, state);
        _settings.Add(components, state);

        var device = new JsonObject
        {
            ["identifiers"] = new JsonArray(id),
            ["name"] = name,
            ["manufacturer"] = Maker,
            ["model"] = identity.Model,
            ["model_id"] = identity.ModelNumber,
        };
        if (identity.MacAddress is { } mac)
        {
            device["connections"] = new JsonArray(new JsonArray("mac", string.Join(':', mac.Chunk(2).Select(pair => new string(pair)))));
            device["serial_number"] = mac[6..].ToUpperInvariant();
        }

        if (identity.Firmware.Length > 0)
        {
            device["sw_version"] = identity.Firmware;
        }

        device["via_device"] = DeviceIds.Bridge(topics.Base);
        return new DevicePayload(id, Content(device, bridge, state.CameraId, components));
    }

    private JsonObject Content(JsonObject device, BridgeInfo bridge, string? cameraId, ComponentSet components)
    {
        var content = new JsonObject
        {
            ["device"] = device,
            ["origin"] = new JsonObject { ["name"] = "arecont-bridge", ["sw_version"] = bridge.Version },
            ["qos"] = 1,
        };
        if (cameraId is not null)
        {
            content["availability"] = new JsonArray(Topic(topics.BridgeStatus), Topic(topics.Status(cameraId)));
            content["availability_mode"] = "all";
        }

        content["components"] = components.Components;
        return content;
    }

    /// <summary>An availability topic; the payloads are Home Assistant's own defaults <c>online</c> and <c>offline</c>.</summary>
    public static JsonObject Topic(string topic) => new() { ["topic"] = topic };
}

using System.Text.Json.Nodes;
using Arecont.Bridge.Contract.Mqtt;

namespace Arecont.Bridge.HomeAssistant.Payloads;

/// <summary>The bridge's own entities.</summary>
internal static class BridgeEntities
{
    /// <summary>Adds them.</summary>
    public static void Add(ComponentSet set, MqttTopics topics)
    {
        // It tells whether the bridge is there, so it is itself always available.
        set.Add("connection", "binary_sensor", "Connection", new JsonObject
        {
            ["device_class"] = "connectivity",
            ["entity_category"] = "diagnostic",
            ["state_topic"] = topics.BridgeStatus,
            ["payload_on"] = "online",
            ["payload_off"] = "offline",
        });
        Sensor(set, topics, "version", "Version", topics.BridgeInfo, new JsonObject { ["value_template"] = "{{ value_json.version }}", ["icon"] = "mdi:tag-outline" });
        Sensor(set, topics, "started", "Started", topics.BridgeInfo, new JsonObject { ["value_template"] = "{{ value_json.started }}", ["device_class"] = "timestamp" });
        Sensor(set, topics, "cameras", "Configured cameras", topics.BridgeInfo, new JsonObject
        {
            ["value_template"] = "{{ value_json.cameras | count }}",
            ["state_class"] = "measurement",
            ["suggested_display_precision"] = 0,
            ["icon"] = "mdi:cctv",
        });
        Sensor(set, topics, "cameras_online", "Connected cameras", topics.BridgeCamerasOnline, new JsonObject
        {
            ["state_class"] = "measurement",
            ["suggested_display_precision"] = 0,
            ["icon"] = "mdi:lan-connect",
        });
        set.Add("discover", "button", "Look for cameras", new JsonObject
        {
            ["command_topic"] = topics.BridgeRequest("discover"),
            ["payload_press"] = "{}",
            ["availability"] = new JsonArray(DevicePayloads.Topic(topics.BridgeStatus)),
            ["icon"] = "mdi:magnify",
        });
        Sensor(set, topics, "cameras_found", "Cameras found", topics.BridgeResponse("discover"), new JsonObject
        {
            ["value_template"] = "{{ value_json.cameras | default([]) | count }}",
            ["json_attributes_topic"] = topics.BridgeResponse("discover"),
            ["state_class"] = "measurement",
            ["suggested_display_precision"] = 0,
            ["icon"] = "mdi:magnify",
        });
    }

    private static void Sensor(ComponentSet set, MqttTopics topics, string key, string name, string topic, JsonObject config)
    {
        config["state_topic"] = topic;
        config["entity_category"] = "diagnostic";
        config["availability"] = new JsonArray(DevicePayloads.Topic(topics.BridgeStatus));
        set.Add(key, "sensor", name, config);
    }
}

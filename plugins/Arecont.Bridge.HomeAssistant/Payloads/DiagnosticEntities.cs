using System.Text.Json.Nodes;
using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Contract.State;

namespace Arecont.Bridge.HomeAssistant.Payloads;

/// <summary>How a camera is doing.</summary>
internal static class DiagnosticEntities
{
    /// <summary>Adds them.</summary>
    public static void Add(ComponentSet set, MqttTopics topics, CameraState state)
    {
        var id = state.CameraId;

        // It tells whether the camera is there, so only the bridge must be.
        set.Add("connection", "binary_sensor", "Connection", new JsonObject
        {
            ["device_class"] = "connectivity",
            ["entity_category"] = "diagnostic",
            ["state_topic"] = topics.Status(id),
            ["payload_on"] = "online",
            ["payload_off"] = "offline",
            ["availability"] = new JsonArray(DevicePayloads.Topic(topics.BridgeStatus)),
        });
        set.Add("problem", "binary_sensor", "Problem", new JsonObject
        {
            ["device_class"] = "problem",
            ["entity_category"] = "diagnostic",
            ["state_topic"] = topics.Info(id),
            ["value_template"] = "{{ 'ON' if value_json.problems else 'OFF' }}",
            ["json_attributes_topic"] = topics.Info(id),
        });
        set.Add("booted", "sensor", "Last restart", new JsonObject
        {
            ["device_class"] = "timestamp",
            ["entity_category"] = "diagnostic",
            ["enabled_by_default"] = false,
            ["state_topic"] = topics.Booted(id),
        });
        set.Add("response_time", "sensor", "Response time", new JsonObject
        {
            ["device_class"] = "duration",
            ["unit_of_measurement"] = "ms",
            ["state_class"] = "measurement",
            ["suggested_display_precision"] = 0,
            ["entity_category"] = "diagnostic",
            ["enabled_by_default"] = false,
            ["state_topic"] = topics.Latency(id),
        });
        foreach (var channel in state.Channels.Where(channel => !channel.Profiles.IsEmpty))
        {
            StreamRate(set, topics, id, state.Channels.Length > 1 ? channel.Number : null);
        }
    }

    private static void StreamRate(ComponentSet set, MqttTopics topics, string id, int? channel)
        => set.Add(Names.Key(channel, "stream_fps"), "sensor", Names.Title(channel, "Stream fps"), new JsonObject
        {
            ["unit_of_measurement"] = "fps",
            ["state_class"] = "measurement",
            ["suggested_display_precision"] = 1,
            ["icon"] = "mdi:video",
            ["entity_category"] = "diagnostic",
            ["enabled_by_default"] = false,
            ["state_topic"] = topics.Stream(id, channel),
            ["value_template"] = "{{ value_json.fps }}",
            ["json_attributes_topic"] = topics.Stream(id, channel),
        });
}

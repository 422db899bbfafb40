using System.Text.Json.Nodes;
using Arecont.Bridge.Contract.Events;
using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Contract.State;
using Arecont.Camera.Identity;

namespace Arecont.Bridge.HomeAssistant.Payloads;

/// <summary>Motion of the camera, its channels and its user-named zones, and the camera's events.</summary>
internal static class MotionEntities
{
    /// <summary>Adds them.</summary>
    public static void Add(ComponentSet set, MqttTopics topics, CameraState state)
    {
        var id = state.CameraId;
        if (state.Identity!.Features.HasFlag(CameraFeatures.MotionDetection))
        {
            Motion(set, topics, id, null);
            foreach (var channel in state.Channels.Length > 1 ? state.Channels.Select(one => one.Number) : [])
            {
                Motion(set, topics, id, channel);
            }

            foreach (var zone in state.Zones.Keys)
            {
                set.Add($"zone_{zone}", "binary_sensor", $"{Names.Words(zone)} motion", new JsonObject
                {
                    ["device_class"] = "motion",
                    ["state_topic"] = topics.Zone(id, zone),
                });
            }

            set.Add("last_motion", "sensor", "Last motion time", new JsonObject
            {
                ["device_class"] = "timestamp",
                ["entity_category"] = "diagnostic",
                ["state_topic"] = topics.LastMotion(id),
            });
        }

        set.Add("event", "event", "Events", new JsonObject
        {
            ["event_types"] = new JsonArray([.. CameraEventNames.All.Order(StringComparer.Ordinal).Select(name => JsonValue.Create(name))]),
            ["state_topic"] = topics.Event(id),
            ["icon"] = "mdi:cctv",
        });
    }

    private static void Motion(ComponentSet set, MqttTopics topics, string id, int? channel)
        => set.Add(Names.Key(channel, "motion"), "binary_sensor", Names.Title(channel, "Motion"), new JsonObject
        {
            ["device_class"] = "motion",
            ["state_topic"] = topics.Motion(id, channel),
            ["json_attributes_topic"] = topics.MotionAttributes(id, channel),
        });
}

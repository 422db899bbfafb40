using System.Text.Json.Nodes;
using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Contract.State;
using Arecont.Camera.Identity;

namespace Arecont.Bridge.HomeAssistant.Payloads;

/// <summary>Still pictures: the camera itself (or each of its sensors), and the one at the latest start of motion.</summary>
internal static class PictureEntities
{
    /// <summary>Adds them.</summary>
    public static void Add(ComponentSet set, MqttTopics topics, CameraState state)
    {
        var id = state.CameraId;
        var motion = state.Identity!.Features.HasFlag(CameraFeatures.MotionDetection);
        if (state.Channels.Length <= 1)
        {
            Still(set, topics, id, null, null);
        }

        if (motion)
        {
            AtMotion(set, topics, id, null);
        }

        foreach (var channel in state.Channels.Length > 1 ? state.Channels.Select(one => one.Number) : [])
        {
            Still(set, topics, id, channel, $"Channel {channel}");
            if (motion)
            {
                AtMotion(set, topics, id, channel);
            }
        }
    }

    private static void Still(ComponentSet set, MqttTopics topics, string id, int? channel, string? name)
    {
        var topic = topics.Snapshot(id, channel);
        set.Add(Names.Key(channel, "camera"), "camera", name, new JsonObject { ["topic"] = topic });
        set.Add(Names.Key(channel, "take_snapshot"), "button", Names.Title(channel, "Take snapshot"), new JsonObject
        {
            ["command_topic"] = MqttTopics.Set(topic),
            ["icon"] = "mdi:camera",
        });
    }

    private static void AtMotion(ComponentSet set, MqttTopics topics, string id, int? channel)
        => set.Add(Names.Key(channel, "motion_image"), "image", Names.Title(channel, "Last motion"), new JsonObject
        {
            ["image_topic"] = topics.MotionSnapshot(id, channel),
            ["content_type"] = "image/jpeg",
        });
}

using System.Text.Json.Nodes;
using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.HomeAssistant.Options;
using Arecont.Camera.Identity;

namespace Arecont.Bridge.HomeAssistant.Payloads;

/// <summary>Buttons for what a camera does without having a state.</summary>
internal static class ActionEntities
{
    /// <summary>Adds them.</summary>
    public static void Add(ComponentSet set, MqttTopics topics, CameraState state, HomeAssistantOptions options)
    {
        var id = state.CameraId;
        var features = state.Identity!.Features;
        Button(set, "restart", "Restart", topics.Action(id, "reboot"), "PRESS", new JsonObject { ["device_class"] = "restart" });
        Button(set, "save", "Save settings", topics.Action(id, "save"), "PRESS", new JsonObject { ["icon"] = "mdi:content-save" });
        if (features.HasFlag(CameraFeatures.Focus))
        {
            Button(set, "autofocus", "Autofocus", topics.Action(id, "focus"), "auto", new JsonObject { ["icon"] = "mdi:focus-auto" });
            Button(set, "autofocus_short", "Autofocus nearby", topics.Action(id, "focus"), "auto-short", Rare("mdi:focus-auto"));
        }

        if (features.HasFlag(CameraFeatures.Zoom))
        {
            Button(set, "zoom_reset", "Reset zoom", topics.Action(id, "zoom"), "reset", Rare("mdi:magnify-close"));
        }

        if (features.HasFlag(CameraFeatures.H264))
        {
            Button(set, "keyframe", "Key frame now", topics.Setting(id, "keyframe"), "on", Rare("mdi:filmstrip"));
        }

        if (options.ExposeFactoryReset)
        {
            Button(set, "factory_reset", "Factory reset", topics.Action(id, "factory"), "PRESS", Rare("mdi:factory"));
        }
    }

    private static JsonObject Rare(string icon) => new() { ["icon"] = icon, ["enabled_by_default"] = false };

    private static void Button(ComponentSet set, string key, string name, string topic, string payload, JsonObject config)
    {
        config["entity_category"] = "config";
        config["command_topic"] = MqttTopics.Set(topic);
        config["payload_press"] = payload;
        set.Add(key, "button", name, config);
    }
}

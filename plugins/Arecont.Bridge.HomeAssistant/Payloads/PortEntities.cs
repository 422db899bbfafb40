using System.Text.Json.Nodes;
using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Contract.State;

namespace Arecont.Bridge.HomeAssistant.Payloads;

/// <summary>Contact inputs and relays.</summary>
internal static class PortEntities
{
    /// <summary>Adds them.</summary>
    public static void Add(ComponentSet set, MqttTopics topics, CameraState state)
    {
        foreach (var port in state.Inputs)
        {
            set.Add($"input_{port.Number}", "binary_sensor", $"Input {port.Number}", new JsonObject
            {
                ["state_topic"] = topics.Input(state.CameraId, port.Number),
                ["icon"] = "mdi:electric-switch",
            });
        }

        foreach (var port in state.Outputs)
        {
            var topic = topics.Output(state.CameraId, port.Number);
            set.Add($"output_{port.Number}", "switch", $"Output {port.Number}", new JsonObject
            {
                ["device_class"] = "switch",
                ["state_topic"] = topic,
                ["command_topic"] = MqttTopics.Set(topic),
                ["icon"] = "mdi:electric-switch-closed",
            });
        }
    }
}

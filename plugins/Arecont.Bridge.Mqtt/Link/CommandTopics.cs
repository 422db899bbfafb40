using Arecont.Bridge.Contract.Mqtt;

namespace Arecont.Bridge.Mqtt.Link;

/// <summary>Which topics are commands: those may never be obeyed when they carry the retain flag, or a retained reboot loops for ever.</summary>
internal static class CommandTopics
{
    /// <summary>True for a topic or filter whose messages make the bridge act.</summary>
    public static bool IsCommand(MqttTopics topics, string topic)
        => topic.StartsWith(topics.Base + "/", StringComparison.Ordinal)
            && (topic.EndsWith("/set", StringComparison.Ordinal) || topic.StartsWith(topics.BridgeRequest(string.Empty), StringComparison.Ordinal));
}

using Arecont.Bridge.Contract.Mqtt;

namespace Arecont.Bridge.Mqtt.Requests;

/// <summary>
/// Which MQTT 5 response topics are obeyed. The bridge publishes there with its own rights, so a request may not make it command cameras,
/// forge states or speak to the broker itself.
/// </summary>
internal static class ResponseTopics
{
    private const int Longest = 256;

    /// <summary>The topic to answer on, or null; with an objection where one was asked for and refused.</summary>
    public static string? Check(MqttTopics topics, string? wanted, out string? objection)
    {
        objection = null;
        if (string.IsNullOrEmpty(wanted))
        {
            return null;
        }

        var inside = wanted == topics.Base || wanted.StartsWith(topics.Base + "/", StringComparison.Ordinal);
        if (wanted.Length > Longest || wanted.StartsWith('$') || wanted.AsSpan().ContainsAny("+#\0")
            || (inside && !wanted.StartsWith(topics.BridgeResponse(string.Empty), StringComparison.Ordinal)))
        {
            objection = $"the response topic was not used: it must be at most {Longest} characters without wildcards, not begin with $ and, below {topics.Base}/, lie below {topics.BridgeResponse(string.Empty)}";
            return null;
        }

        return wanted;
    }
}

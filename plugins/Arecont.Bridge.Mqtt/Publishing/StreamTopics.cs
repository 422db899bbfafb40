using System.Globalization;
using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Contract.State;

namespace Arecont.Bridge.Mqtt.Publishing;

/// <summary>
/// The <c>stream</c> topics: the camera's own on a single-sensor model, one per channel on the others; only where there is video. What
/// the state repeats unchanged is not published again.
/// </summary>
internal sealed class StreamTopics(MqttTopics topics)
{
    /// <summary>Every topic whose payload differs; with null before, every topic there is.</summary>
    public IEnumerable<TopicChange> Changes(CameraState? before, CameraState now)
    {
        if (before?.Channels == now.Channels)
        {
            yield break;
        }

        var several = now.Channels.Length > 1;
        foreach (var channel in now.Channels)
        {
            var topic = topics.Stream(now.CameraId, several ? channel.Number : null);
            var old = before is not null && before.Channels.Length > 1 == several ? Payload(before.Channels.FirstOrDefault(one => one.Number == channel.Number)) : null;
            var payload = Payload(channel);
            if (!Same(old, payload))
            {
                yield return new TopicChange(topic, payload);
            }
        }
    }

    /// <summary>True for a topic (without the camera's own) of this kind.</summary>
    public static bool Is(string rest) => rest.Split('/') is ["stream"] or ["channel", _, "stream"];

    /// <summary>True for a topic of this kind that this camera has.</summary>
    public static bool Includes(CameraState state, string rest) => rest.Split('/') switch
    {
        ["stream"] => state.Channels is [{ Profiles.IsEmpty: false }],
        ["channel", var number, "stream"] => state.Channels.Length > 1
            && state.Channels.Any(channel => !channel.Profiles.IsEmpty && channel.Number.ToString(CultureInfo.InvariantCulture) == number),
        _ => false,
    };

    private static byte[]? Payload(ChannelState? channel) => channel is { Profiles.IsEmpty: false } ? Json.Bytes(StreamPayload.Of(channel)) : null;

    private static bool Same(byte[]? old, byte[]? now) => old is null || now is null ? old == now : old.AsSpan().SequenceEqual(now);
}

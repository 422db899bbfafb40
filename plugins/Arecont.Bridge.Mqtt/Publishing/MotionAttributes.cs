using Arecont.Bridge.Contract.State;

namespace Arecont.Bridge.Mqtt.Publishing;

/// <summary>The attributes beside a <c>motion</c> topic: since when, and where it moves now.</summary>
internal sealed record MotionAttributes(DateTimeOffset? Since, int[]? Channels, string[] Zones, LastMotion? Last)
{
    /// <summary>Of the whole camera.</summary>
    public static MotionAttributes Of(CameraState state) => new(
        state.Motion.Since,
        [.. state.Channels.Where(channel => channel.Motion.Active).Select(channel => channel.Number)],
        [.. state.Zones.Values.Where(zone => zone.Active).Select(zone => zone.Name)],
        state.LastMotion);

    /// <summary>Of one sensor.</summary>
    public static MotionAttributes Of(CameraState state, ChannelState channel) => new(
        channel.Motion.Since,
        null,
        [.. state.Zones.Values.Where(zone => zone.Active && zone.Channel == channel.Number).Select(zone => zone.Name)],
        null);
}

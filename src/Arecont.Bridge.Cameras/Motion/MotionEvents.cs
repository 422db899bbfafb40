using Arecont.Bridge.Cameras.State;
using Arecont.Bridge.Contract.Events;
using Arecont.Bridge.Contract.State;

namespace Arecont.Bridge.Cameras.Motion;

/// <summary>Tells the beginnings and ends of motion between two states.</summary>
internal static class MotionEvents
{
    /// <summary>Channels first, then their zones.</summary>
    public static void Raise(CameraStateStore store, CameraState before, CameraState after)
    {
        for (var index = 0; index < after.Channels.Length; index++)
        {
            var channel = after.Channels[index];
            var was = index < before.Channels.Length && before.Channels[index].Motion.Active;
            if (channel.Motion.Active != was)
            {
                store.Raise(channel.Motion.Active ? CameraEventType.MotionStart : CameraEventType.MotionEnd, channel.Number);
            }
        }

        foreach (var (name, zone) in after.Zones)
        {
            var was = before.Zones.TryGetValue(name, out var earlier) && earlier.Active;
            if (zone.Active != was)
            {
                store.Raise(zone.Active ? CameraEventType.ZoneMotionStart : CameraEventType.ZoneMotionEnd, zone.Channel, zone.Name);
            }
        }
    }
}

using System.Collections.Immutable;
using Arecont.Bridge.Cameras.Scheduling;
using Arecont.Bridge.Cameras.Sessions;
using Arecont.Bridge.Contract.State;
using Arecont.Camera.Motion;

namespace Arecont.Bridge.Cameras.Motion;

/// <summary>Turns raw motion results of one camera into its motion state and events. A quiet result changes and allocates nothing.</summary>
internal sealed class MotionTracker(CameraContext camera)
{
    private readonly ImmutableArray<ZoneTracker> _zones =
        [.. camera.Configuration.Motion.Zones.Select(zone => new ZoneTracker(zone.Key, zone.Value, camera.Configuration.Motion))];

    /// <summary>One per sensor, channel 1 first; empty until the camera is known.</summary>
    public ImmutableArray<ChannelTracker> Channels { get; private set; } = [];

    /// <summary>When <see cref="Advance"/> must be called at the latest.</summary>
    public TimeSpan Deadline
    {
        get
        {
            var earliest = TimeSpan.MaxValue;
            foreach (var channel in Channels)
            {
                earliest = channel.Latch.Deadline < earliest ? channel.Latch.Deadline : earliest;
            }

            foreach (var zone in _zones)
            {
                earliest = zone.Latch.Deadline < earliest ? zone.Latch.Deadline : earliest;
            }

            return earliest;
        }
    }

    /// <summary>Prepares for a camera with this many sensors.</summary>
    public void Configure(int channels)
    {
        if (Channels.Length != channels)
        {
            Channels = [.. Enumerable.Range(1, channels).Select(number => new ChannelTracker(number, camera.Configuration.Motion))];
        }
    }

    /// <summary>Takes a raw result of a channel; null is stillness.</summary>
    public void Observe(ChannelTracker channel, MotionGrid? grid)
    {
        var now = camera.Time.Elapsed();
        var wasActive = channel.Latch.Active;
        var changed = channel.Observe(grid, now);
        foreach (var zone in _zones)
        {
            changed |= zone.Channel == channel.Number && zone.Observe(grid, now);
        }

        if (changed)
        {
            Publish(!wasActive && channel.Latch.Active ? channel.Number : null);
        }
    }

    /// <summary>Ends motion whose time is over.</summary>
    public void Advance()
    {
        var now = camera.Time.Elapsed();
        var changed = false;
        foreach (var channel in Channels)
        {
            changed |= channel.Latch.Advance(now);
        }

        foreach (var zone in _zones)
        {
            changed |= zone.Latch.Advance(now);
        }

        if (changed)
        {
            Publish(null);
        }
    }

    /// <summary>The camera is lost: all motion is off, and says so.</summary>
    public void Clear()
    {
        var changed = false;
        foreach (var channel in Channels)
        {
            changed |= channel.Clear();
        }

        foreach (var zone in _zones)
        {
            changed |= zone.Latch.Clear();
        }

        if (changed)
        {
            Publish(null);
        }
    }

    private void Publish(int? startedChannel)
    {
        var before = camera.State.Current;
        var time = camera.Time.GetUtcNow();
        camera.State.Update(state => Apply(state, time, startedChannel));
        MotionEvents.Raise(camera.State, before, camera.State.Current);
    }

    private CameraState Apply(CameraState state, DateTimeOffset time, int? startedChannel)
    {
        var channels = state.Channels.ToBuilder();
        MotionGrid? grid = null;
        var active = false;
        for (var index = 0; index < Math.Min(channels.Count, Channels.Length); index++)
        {
            var tracker = Channels[index];
            active |= tracker.Latch.Active;
            grid ??= tracker.Grid;
            var motion = channels[index].Motion;
            var next = Next(motion, tracker.Latch.Active, tracker.Grid, tracker.Seen, time);
            if (!ReferenceEquals(next, motion))
            {
                channels[index] = channels[index] with { Motion = next };
            }
        }

        var zones = state.Zones.ToBuilder();
        string? startedZone = null;
        foreach (var zone in _zones)
        {
            var zoneState = zones[zone.Name];
            if (zoneState.Active != zone.Latch.Active)
            {
                zones[zone.Name] = zoneState with { Active = zone.Latch.Active, Since = time };
                startedZone ??= zone.Latch.Active ? zone.Name : null;
                startedChannel ??= zone.Latch.Active ? zone.Channel : null;
            }
            else if (zoneState.Since is null && zone.Channel <= Channels.Length && Channels[zone.Channel - 1].Seen)
            {
                zones[zone.Name] = zoneState with { Since = time };
            }
        }

        return state with
        {
            Channels = channels.ToImmutable(),
            Zones = zones.ToImmutable(),
            Motion = Next(state.Motion, active, grid, seen: true, time),
            LastMotion = startedChannel is { } number ? new LastMotion(time, number, startedZone) : state.LastMotion,
        };
    }

    private static MotionState Next(MotionState motion, bool active, MotionGrid? grid, bool seen, DateTimeOffset time)
    {
        var begins = motion.Active != active || (motion.Since is null && seen);
        return begins || !Equals(motion.Grid, grid) ? new MotionState(active, begins ? time : motion.Since, grid) : motion;
    }
}

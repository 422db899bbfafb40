using System.Collections.Immutable;
using Arecont.Camera.Identity;

namespace Arecont.Bridge.Contract.State;

/// <summary>Everything known of a camera at one moment. A new record for each change; unchanged parts are shared with the one before.</summary>
public sealed record CameraState
{
    /// <summary>The camera's id.</summary>
    public required string CameraId { get; init; }

    /// <summary>Counts up with each change of this camera.</summary>
    public required long Version { get; init; }

    /// <summary>Whether the bridge reaches it.</summary>
    public required ConnectionState Connection { get; init; }

    /// <summary>Who it is; null until it answered for the first time, kept while it is offline.</summary>
    public CameraIdentity? Identity { get; init; }

    /// <summary>Motion in any zone of any channel.</summary>
    public MotionState Motion { get; init; } = MotionState.Still;

    /// <summary>One per sensor, channel 1 first; empty until identified.</summary>
    public ImmutableArray<ChannelState> Channels { get; init; } = [];

    /// <summary>The user-named zones by name.</summary>
    public ImmutableSortedDictionary<string, ZoneState> Zones { get; init; } = ImmutableSortedDictionary<string, ZoneState>.Empty;

    /// <summary>Contact inputs, number 1 first; empty where the camera has none.</summary>
    public ImmutableArray<PortState> Inputs { get; init; } = [];

    /// <summary>Relays, number 1 first; empty where the camera has none.</summary>
    public ImmutableArray<PortState> Outputs { get; init; } = [];

    /// <summary>Settings of the whole camera by canonical name, as read back; secrets are never among them.</summary>
    public ImmutableSortedDictionary<string, string> Settings { get; init; } = ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>The latest start of motion, or null.</summary>
    public LastMotion? LastMotion { get; init; }

    /// <summary>What is wrong and what to do about it, in words for people, for example "motion detection is off: set motiondetect=on".</summary>
    public ImmutableArray<string> Problems { get; init; } = [];
}

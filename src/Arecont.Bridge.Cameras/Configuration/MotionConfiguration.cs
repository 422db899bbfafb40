using System.Collections.Immutable;
using Arecont.Camera.Motion;

namespace Arecont.Bridge.Cameras.Configuration;

/// <summary>Motion detection of one camera.</summary>
public sealed record MotionConfiguration
{
    /// <summary>The time between two polls, 50 ms to 60 s; the channels of a multi-sensor camera take turns.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Switches the camera's <c>motiondetect</c> on or off at connect; null leaves it as it is.</summary>
    public bool? Detection { get; init; }

    /// <summary>Motion stays ON at least this long.</summary>
    public TimeSpan MinimumOn { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Motion goes OFF after this long even if the camera goes on reporting it, until it reported stillness once.</summary>
    public TimeSpan MaximumOn { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>User-named zones by name.</summary>
    public ImmutableSortedDictionary<string, ZoneConfiguration> Zones { get; init; } = ImmutableSortedDictionary<string, ZoneConfiguration>.Empty;

    /// <summary>Equal when every part is, zones included.</summary>
    public bool Equals(MotionConfiguration? other)
        => other is not null && PollInterval == other.PollInterval && Detection == other.Detection && MinimumOn == other.MinimumOn
            && MaximumOn == other.MaximumOn && Zones.SequenceEqual(other.Zones);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(PollInterval, Detection, MinimumOn, MaximumOn, Zones.Count);
}

/// <summary>A user-named rectangle of motion zones in the camera's current grid.</summary>
/// <param name="Channel">From 1.</param>
/// <param name="Rectangle">The zones.</param>
public sealed record ZoneConfiguration(int Channel, ZoneRectangle Rectangle);

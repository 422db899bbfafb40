using System.Collections.Immutable;
using Arecont.Bridge.Contract.Video;

namespace Arecont.Bridge.Cameras.Configuration;

/// <summary>Video of one camera.</summary>
public sealed record VideoConfiguration
{
    /// <summary>How long a stream runs on after its last watcher, 0 to 3600 s.</summary>
    public TimeSpan Linger { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Names of the profiles whose streams run on every channel whether anybody watches or not.</summary>
    public ImmutableArray<string> AlwaysOn { get; init; } = [];

    /// <summary>Profiles of every channel by name; one named as a built-in profile takes its place.</summary>
    public ImmutableSortedDictionary<string, VideoProfile> Profiles { get; init; } = ImmutableSortedDictionary.Create<string, VideoProfile>(StringComparer.Ordinal);

    /// <summary>Equal when every part is, profiles included.</summary>
    public bool Equals(VideoConfiguration? other)
        => other is not null && Linger == other.Linger && AlwaysOn.SequenceEqual(other.AlwaysOn) && Profiles.SequenceEqual(other.Profiles);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Linger, AlwaysOn.Length, Profiles.Count);
}

using System.Collections.Immutable;
using Arecont.Bridge.Contract.Video;

namespace Arecont.Bridge.Contract.State;

/// <summary>One sensor.</summary>
/// <param name="Number">From 1.</param>
public sealed record ChannelState(int Number)
{
    /// <summary>Motion in any zone of this channel.</summary>
    public MotionState Motion { get; init; } = MotionState.Still;

    /// <summary>
    /// Settings of this channel by canonical name; empty on a single-sensor camera, whose settings are the camera's.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Settings { get; init; } = ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>The video profiles, <c>main</c> first.</summary>
    public ImmutableArray<VideoProfile> Profiles { get; init; } = [];

    /// <summary>The streams that run from this channel now; empty while nobody watches.</summary>
    public ImmutableArray<VideoStreamState> Streams { get; init; } = [];
}

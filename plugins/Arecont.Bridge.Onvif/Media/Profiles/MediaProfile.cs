using System.Collections.Immutable;

namespace Arecont.Bridge.Onvif.Media.Profiles;

/// <summary>A media profile: a named set of configurations.</summary>
/// <param name="Token">Its token, unique on its device.</param>
/// <param name="Name">Its name for people, 64 characters at most.</param>
internal sealed record MediaProfile(string Token, string Name)
{
    /// <summary>True for those that the bridge makes of its video profiles: they cannot be deleted; what they hold can be altered.</summary>
    public bool IsFixed { get; init; }

    /// <summary>The tokens of its configurations.</summary>
    public ImmutableSortedDictionary<ConfigurationKind, string> Configurations { get; init; } = ImmutableSortedDictionary<ConfigurationKind, string>.Empty;

    /// <summary>The token of its configuration of this kind, or null.</summary>
    public string? this[ConfigurationKind kind] => Configurations.GetValueOrDefault(kind);
}

namespace Arecont.Bridge.Onvif.Devices.ProfileT;

/// <summary>A row of Profile T.</summary>
/// <param name="Area">The heading it stands under.</param>
/// <param name="Text">What is required.</param>
/// <param name="Missing">Why a device does not do it; null where it does.</param>
internal sealed record ProfileRequirement(string Area, string Text, Func<ProfileFacts, string?> Missing)
{
    /// <summary>What a device must have for the row to count; null where it always counts.</summary>
    public Func<ProfileFacts, bool>? Condition { get; init; }

    /// <summary>Why the row does not count for a device without that.</summary>
    public string? Otherwise { get; init; }

    /// <summary>Judges a device.</summary>
    public ProfileRow Judge(ProfileFacts facts)
        => Condition is not null && !Condition(facts) ? new ProfileRow(Area, Text, ProfileVerdict.NotNeeded, Otherwise)
            : Missing(facts) is { } missing ? new ProfileRow(Area, Text, ProfileVerdict.NotMet, missing)
            : new ProfileRow(Area, Text, ProfileVerdict.Met, null);
}

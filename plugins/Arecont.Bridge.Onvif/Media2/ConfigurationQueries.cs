using System.Collections.Immutable;
using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Bridge.Onvif.Soap;

namespace Arecont.Bridge.Onvif.Media2;

/// <summary>Which configurations a request asks for: the one it names, those that go with a profile, or all.</summary>
internal static class ConfigurationQueries
{
    /// <summary>Finds them.</summary>
    /// <param name="catalogue">What there is.</param>
    /// <param name="kind">Of what kind.</param>
    /// <param name="configuration">A configuration's token, or null.</param>
    /// <param name="profile">A profile's token, or null.</param>
    /// <exception cref="OnvifFaultException">
    /// <c>ter:NoConfig</c>, <c>ter:NoProfile</c>, <c>ter:IncompatibleConfiguration</c> for one that does not go with the profile, and
    /// <c>ter:ActionNotSupported</c> where the device has none of the kind at all.
    /// </exception>
    public static ImmutableArray<MediaConfiguration> Asked(this MediaCatalogue catalogue, ConfigurationKind kind, string? configuration, string? profile)
    {
        if (!catalogue.Of(kind).Any())
        {
            throw Faults.ActionNotSupported(null, $"Optional Action Not Implemented: the device has no {kind} configuration.");
        }

        // Clients also leave a token empty to say that they give none.
        var one = string.IsNullOrEmpty(configuration) ? null : catalogue.Configuration(kind, configuration);
        var fitting = string.IsNullOrEmpty(profile) ? [.. catalogue.Of(kind)] : catalogue.CompatibleWith(catalogue.Profile(profile), kind).ToImmutableArray();
        return one is null ? fitting
            : fitting.Contains(one) ? [one]
            : throw Faults.InvalidArgVal("IncompatibleConfiguration", $"{kind} configuration {configuration} does not go with profile {profile}.");
    }
}

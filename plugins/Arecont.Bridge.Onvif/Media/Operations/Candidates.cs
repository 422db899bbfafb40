using Arecont.Bridge.Onvif.Media.Profiles;

namespace Arecont.Bridge.Onvif.Media.Operations;

/// <summary>Which configurations a request for options means.</summary>
internal static class Candidates
{
    /// <summary>The one with the token; or the one that the profile holds, or those it could take; or, without either token, all.</summary>
    /// <exception cref="Soap.OnvifFaultException"><c>ter:NoConfig</c>, <c>ter:NoProfile</c>.</exception>
    public static IReadOnlyList<MediaConfiguration> Of(MediaCatalogue catalogue, ConfigurationKind kind, string? configurationToken, string? profileToken)
    {
        // Clients also leave a token empty to say that they give none.
        var profile = string.IsNullOrEmpty(profileToken) ? null : catalogue.Profile(profileToken);
        if (!string.IsNullOrEmpty(configurationToken))
        {
            return [catalogue.Configuration(kind, configurationToken)];
        }

        return profile is null ? [.. catalogue.Of(kind)]
            : catalogue.Find(kind, profile) is { } held ? [held]
            : [.. catalogue.CompatibleWith(profile, kind)];
    }
}

using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Media2;

namespace Arecont.Bridge.Onvif.Media2;

/// <summary>Reads what Media2 calls references to configurations.</summary>
internal static class ConfigurationRefs
{
    /// <summary>What is to be added; <c>All</c> has no meaning there and is passed over, as Media2 wants.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:NoConfig</c> for a type that no device of the bridge has.</exception>
    public static IEnumerable<(ConfigurationKind Kind, string? Token)> Added(IEnumerable<ConfigurationRef> references)
        => references.Where(reference => reference.Type != ConfigurationType.All).Select(reference
            => (KindOf(reference.Type) ?? throw Faults.InvalidArgVal("NoConfig", $"There is no configuration of type \"{reference.Type}\"."), reference.Token)).ToList();

    /// <summary>What is to be taken away: every kind for <c>All</c>; types that no profile has are nothing to take away.</summary>
    public static IEnumerable<ConfigurationKind> Removed(IReadOnlyCollection<ConfigurationRef> references)
        => references.Any(reference => reference.Type == ConfigurationType.All)
            ? Enum.GetValues<ConfigurationKind>()
            : references.Select(reference => KindOf(reference.Type)).OfType<ConfigurationKind>();

    private static ConfigurationKind? KindOf(string? type)
        => Enum.GetValues<ConfigurationKind>().Where(kind => kind.ToString() == type).Select(kind => (ConfigurationKind?)kind).FirstOrDefault();
}

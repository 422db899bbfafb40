using System.Collections.Immutable;
using Arecont.Bridge.Onvif.Soap;

namespace Arecont.Bridge.Onvif.Media.Profiles;

/// <summary>Every profile and configuration of a device at one moment; an immutable picture, in an order that does not change by itself.</summary>
/// <param name="Configurations">Every configuration: by sensor, the shared video source first and H.264 before JPEG.</param>
/// <param name="Profiles">The fixed profiles in the order of their encoders, then the created ones, oldest first.</param>
internal sealed record MediaCatalogue(ImmutableArray<MediaConfiguration> Configurations, ImmutableArray<MediaProfile> Profiles)
{
    /// <summary>The video source configurations.</summary>
    public IEnumerable<SourceConfiguration> SourceConfigurations => Configurations.OfType<SourceConfiguration>();

    /// <summary>The video encoder configurations.</summary>
    public IEnumerable<EncoderConfiguration> EncoderConfigurations => Configurations.OfType<EncoderConfiguration>();

    /// <summary>The configurations of one kind.</summary>
    public IEnumerable<MediaConfiguration> Of(ConfigurationKind kind) => Configurations.Where(configuration => configuration.Kind == kind);

    /// <summary>One configuration, or null.</summary>
    public MediaConfiguration? Find(ConfigurationKind kind, string? token) => Of(kind).FirstOrDefault(configuration => configuration.Token == token);

    /// <summary>The configuration of a kind that a profile holds, or null.</summary>
    public MediaConfiguration? Find(ConfigurationKind kind, MediaProfile profile) => profile[kind] is { } token ? Find(kind, token) : null;

    /// <summary>One configuration; a fault <c>ter:NoConfig</c> where there is none.</summary>
    public MediaConfiguration Configuration(ConfigurationKind kind, string? token)
        => Find(kind, token) ?? throw Faults.InvalidArgVal("NoConfig", $"There is no {kind} configuration {token}.");

    /// <summary>One video source configuration, or the fault.</summary>
    public SourceConfiguration SourceConfiguration(string? token) => (SourceConfiguration)Configuration(ConfigurationKind.VideoSource, token);

    /// <summary>One video encoder configuration, or the fault.</summary>
    public EncoderConfiguration EncoderConfiguration(string? token) => (EncoderConfiguration)Configuration(ConfigurationKind.VideoEncoder, token);

    /// <summary>One profile, or null.</summary>
    public MediaProfile? FindProfile(string? token) => Profiles.FirstOrDefault(profile => profile.Token == token);

    /// <summary>One profile; a fault <c>ter:NoProfile</c> where there is none.</summary>
    public MediaProfile Profile(string? token) => FindProfile(token) ?? throw Faults.InvalidArgVal("NoProfile", $"There is no profile {token}.");

    /// <summary>How many profiles hold a configuration.</summary>
    public int UseCount(MediaConfiguration configuration) => Profiles.Count(profile => profile[configuration.Kind] == configuration.Token);

    /// <summary>The configurations of a kind that a profile can take beside what it holds, its own among them.</summary>
    public IEnumerable<MediaConfiguration> CompatibleWith(MediaProfile profile, ConfigurationKind kind)
    {
        var others = profile.Configurations.Where(held => held.Key != kind).Select(held => Find(held.Key, held.Value)).OfType<MediaConfiguration>().ToList();
        return Of(kind).Where(candidate => others.TrueForAll(candidate.FitsWith));
    }
}

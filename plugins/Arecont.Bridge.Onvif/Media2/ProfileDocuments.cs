using Arecont.Bridge.Onvif.Media.Configurations;
using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Onvif.Contracts.Media2;
using MediaProfile = Arecont.Bridge.Onvif.Media.Profiles.MediaProfile;
using MediaProfileDocument = Arecont.Onvif.Contracts.Media2.MediaProfile;

namespace Arecont.Bridge.Onvif.Media2;

/// <summary>Media profiles as Media2 writes them.</summary>
internal sealed class ProfileDocuments(ConfigurationDocuments documents, Encoder2Documents encoders)
{
    /// <summary>A profile.</summary>
    /// <param name="catalogue">What there is.</param>
    /// <param name="profile">Which.</param>
    /// <param name="types">The types of configurations to show, <c>All</c> among them for every one; none shows none.</param>
    public MediaProfileDocument Profile(MediaCatalogue catalogue, MediaProfile profile, IReadOnlyCollection<string> types) => new()
    {
        Token = profile.Token,
        Name = profile.Name,
        Fixed = profile.IsFixed,
        Configurations = types.Count == 0 ? null : Configurations(catalogue, profile, types),
    };

    private ConfigurationSet Configurations(MediaCatalogue catalogue, MediaProfile profile, IReadOnlyCollection<string> types)
    {
        var set = new ConfigurationSet();
        foreach (var configuration in profile.Configurations.Select(held => catalogue.Find(held.Key, held.Value)).OfType<MediaConfiguration>())
        {
            if (types.Contains(ConfigurationType.All) || types.Contains(configuration.Kind.ToString()))
            {
                Put(set, catalogue, configuration);
            }
        }

        return set;
    }

    private void Put(ConfigurationSet set, MediaCatalogue catalogue, MediaConfiguration configuration)
    {
        switch (configuration)
        {
            case SourceConfiguration source:
                set.VideoSource = ConfigurationDocuments.Source(catalogue, source);
                break;
            case EncoderConfiguration encoder:
                set.VideoEncoder = encoders.Configuration(catalogue, encoder);
                break;
            case { Kind: ConfigurationKind.Analytics }:
                set.Analytics = documents.Analytics(catalogue, configuration);
                break;
            case { Kind: ConfigurationKind.PTZ }:
                set.PTZ = documents.Ptz(catalogue, configuration);
                break;
            case { Kind: ConfigurationKind.Metadata }:
                set.Metadata = ConfigurationDocuments.Metadata(catalogue, configuration);
                break;
            case { Kind: ConfigurationKind.AudioOutput }:
                set.AudioOutput = ConfigurationDocuments.AudioOutput(catalogue, configuration);
                break;
            case { Kind: ConfigurationKind.AudioDecoder }:
                set.AudioDecoder = ConfigurationDocuments.AudioDecoder(catalogue, configuration);
                break;
        }
    }
}

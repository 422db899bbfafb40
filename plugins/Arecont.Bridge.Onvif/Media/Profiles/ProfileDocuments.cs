using Arecont.Bridge.Onvif.Media.Configurations;
using Arecont.Bridge.Onvif.Media.Encoders;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Bridge.Onvif.Media.Profiles;

/// <summary>Profiles as the first media service writes them.</summary>
internal sealed class ProfileDocuments(ConfigurationDocuments documents, EncoderDocuments encoders)
{
    /// <summary>A profile with the whole of each configuration that it holds.</summary>
    public Profile Of(MediaCatalogue catalogue, MediaProfile profile) => new()
    {
        Token = profile.Token,
        Name = profile.Name,
        Fixed = profile.IsFixed,
        FixedSpecified = true,
        VideoSourceConfiguration = catalogue.Find(ConfigurationKind.VideoSource, profile) is SourceConfiguration source ? ConfigurationDocuments.Source(catalogue, source) : null,
        VideoEncoderConfiguration = catalogue.Find(ConfigurationKind.VideoEncoder, profile) is EncoderConfiguration encoder ? encoders.Configuration(catalogue, encoder) : null,
        VideoAnalyticsConfiguration = catalogue.Find(ConfigurationKind.Analytics, profile) is { } analytics ? documents.Analytics(catalogue, analytics) : null,
        PTZConfiguration = catalogue.Find(ConfigurationKind.PTZ, profile) is { } lens ? documents.Ptz(catalogue, lens) : null,
        MetadataConfiguration = catalogue.Find(ConfigurationKind.Metadata, profile) is { } metadata ? ConfigurationDocuments.Metadata(catalogue, metadata) : null,
        Extension = Extension(
            catalogue.Find(ConfigurationKind.AudioOutput, profile) is { } output ? ConfigurationDocuments.AudioOutput(catalogue, output) : null,
            catalogue.Find(ConfigurationKind.AudioDecoder, profile) is { } decoder ? ConfigurationDocuments.AudioDecoder(catalogue, decoder) : null),
    };

    private static ProfileExtension? Extension(AudioOutputConfiguration? output, AudioDecoderConfiguration? decoder)
        => output is null && decoder is null ? null : new ProfileExtension { AudioOutputConfiguration = output, AudioDecoderConfiguration = decoder };
}

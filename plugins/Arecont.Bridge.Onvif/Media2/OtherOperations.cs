using Arecont.Bridge.Onvif.Media.Configurations;
using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Media2;

namespace Arecont.Bridge.Onvif.Media2;

/// <summary>The operations on metadata, analytics and talk-back.</summary>
internal sealed class OtherOperations(MediaBook book, ConfigurationDocuments documents)
{
    // Both laws of G.711, by the names of their media types.
    private static readonly string[] Laws = ["PCMU", "PCMA"];

    /// <summary>Metadata configurations.</summary>
    public GetMetadataConfigurationsResponse Metadata(OnvifCall call, GetMetadataConfigurationsRequest request)
    {
        var catalogue = book.Of(call.Device);
        var asked = catalogue.Asked(ConfigurationKind.Metadata, request.ConfigurationToken, request.ProfileToken);
        return new GetMetadataConfigurationsResponse { Configurations = [.. asked.Select(metadata => ConfigurationDocuments.Metadata(catalogue, metadata))] };
    }

    /// <summary>What a metadata configuration can be set to.</summary>
    public GetMetadataConfigurationOptionsResponse MetadataOptions(OnvifCall call, GetMetadataConfigurationOptionsRequest request)
    {
        _ = book.Of(call.Device).Asked(ConfigurationKind.Metadata, request.ConfigurationToken, request.ProfileToken);
        return new GetMetadataConfigurationOptionsResponse { Options = MetadataWriter.Options() };
    }

    /// <summary>Sets a metadata configuration.</summary>
    public SetMetadataConfigurationResponse SetMetadata(OnvifCall call, SetMetadataConfigurationRequest request)
    {
        MetadataWriter.Check(book.Of(call.Device), request.Configuration);
        return new SetMetadataConfigurationResponse();
    }

    /// <summary>Motion detection.</summary>
    public GetAnalyticsConfigurationsResponse Analytics(OnvifCall call, GetAnalyticsConfigurationsRequest request)
    {
        var catalogue = book.Of(call.Device);
        var asked = catalogue.Asked(ConfigurationKind.Analytics, request.ConfigurationToken, request.ProfileToken);
        return new GetAnalyticsConfigurationsResponse { Configurations = [.. asked.Select(analytics => documents.Analytics(catalogue, analytics))] };
    }

    /// <summary>Loudspeakers.</summary>
    public GetAudioOutputConfigurationsResponse Outputs(OnvifCall call, GetAudioOutputConfigurationsRequest request)
    {
        var catalogue = book.Of(call.Device);
        var asked = catalogue.Asked(ConfigurationKind.AudioOutput, request.ConfigurationToken, request.ProfileToken);
        return new GetAudioOutputConfigurationsResponse { Configurations = [.. asked.Select(output => ConfigurationDocuments.AudioOutput(catalogue, output))] };
    }

    /// <summary>What a loudspeaker can be set to.</summary>
    public GetAudioOutputConfigurationOptionsResponse OutputOptions(OnvifCall call, GetAudioOutputConfigurationOptionsRequest request)
    {
        var asked = book.Of(call.Device).Asked(ConfigurationKind.AudioOutput, request.ConfigurationToken, request.ProfileToken);
        return new GetAudioOutputConfigurationOptionsResponse { Options = AudioRules.OutputOptions(asked) };
    }

    /// <summary>Sets a loudspeaker.</summary>
    public SetAudioOutputConfigurationResponse SetOutput(OnvifCall call, SetAudioOutputConfigurationRequest request)
    {
        AudioRules.CheckOutput(book.Of(call.Device), request.Configuration);
        return new SetAudioOutputConfigurationResponse();
    }

    /// <summary>What loudspeakers understand.</summary>
    public GetAudioDecoderConfigurationsResponse Decoders(OnvifCall call, GetAudioDecoderConfigurationsRequest request)
    {
        var catalogue = book.Of(call.Device);
        var asked = catalogue.Asked(ConfigurationKind.AudioDecoder, request.ConfigurationToken, request.ProfileToken);
        return new GetAudioDecoderConfigurationsResponse { Configurations = [.. asked.Select(decoder => ConfigurationDocuments.AudioDecoder(catalogue, decoder))] };
    }

    /// <summary>The encodings that loudspeakers understand.</summary>
    public GetAudioDecoderConfigurationOptionsResponse DecoderOptions(OnvifCall call, GetAudioDecoderConfigurationOptionsRequest request)
    {
        _ = book.Of(call.Device).Asked(ConfigurationKind.AudioDecoder, request.ConfigurationToken, request.ProfileToken);
        var g711 = AudioRules.DecoderOptions().G711DecOptions!;
        return new GetAudioDecoderConfigurationOptionsResponse
        {
            Options = [.. Laws.Select(law => new AudioEncoder2ConfigurationOptions { Encoding = law, BitrateList = g711.Bitrate, SampleRateList = g711.SampleRateRange })],
        };
    }

    /// <summary>Sets a decoder, which has nothing to set.</summary>
    public SetAudioDecoderConfigurationResponse SetDecoder(OnvifCall call, SetAudioDecoderConfigurationRequest request)
    {
        _ = book.Of(call.Device).Configuration(ConfigurationKind.AudioDecoder, request.Configuration?.Token);
        return new SetAudioDecoderConfigurationResponse();
    }
}

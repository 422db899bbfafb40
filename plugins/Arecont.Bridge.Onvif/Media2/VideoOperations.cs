using Arecont.Bridge.Onvif.Media.Configurations;
using Arecont.Bridge.Onvif.Media.Encoders;
using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Media2;

namespace Arecont.Bridge.Onvif.Media2;

/// <summary>The operations on video sources and encoders.</summary>
internal sealed class VideoOperations(MediaBook book, SourceWriter sources, Encoder2Documents documents, EncoderWriter encoders)
{
    /// <summary>Video source configurations.</summary>
    public GetVideoSourceConfigurationsResponse Sources(OnvifCall call, GetVideoSourceConfigurationsRequest request)
    {
        var catalogue = book.Of(call.Device);
        var asked = catalogue.Asked(ConfigurationKind.VideoSource, request.ConfigurationToken, request.ProfileToken);
        return new GetVideoSourceConfigurationsResponse
        {
            Configurations = [.. asked.OfType<SourceConfiguration>().Select(source => ConfigurationDocuments.Source(catalogue, source))],
        };
    }

    /// <summary>What a video source configuration can be set to.</summary>
    public GetVideoSourceConfigurationOptionsResponse SourceOptions(OnvifCall call, GetVideoSourceConfigurationOptionsRequest request)
    {
        var catalogue = book.Of(call.Device);
        var asked = catalogue.Asked(ConfigurationKind.VideoSource, request.ConfigurationToken, request.ProfileToken).OfType<SourceConfiguration>().ToList();
        if (asked.Count == 0)
        {
            throw Faults.InvalidArgVal("NoConfig", $"No video source configuration goes with profile {request.ProfileToken}.");
        }

        var held = request.ProfileToken is { Length: > 0 } token ? catalogue.Find(ConfigurationKind.VideoSource, catalogue.Profile(token)) as SourceConfiguration : null;
        var options = SourceWriter.Options(catalogue, held is not null && asked.Contains(held) ? held : asked[0]);
        options.VideoSourceTokensAvailable = [.. asked.Select(source => source.Source.Token).Distinct()];
        return new GetVideoSourceConfigurationOptionsResponse { Options = options };
    }

    /// <summary>Sets the window of a video source configuration.</summary>
    public async Task<SetVideoSourceConfigurationResponse> SetSourceAsync(OnvifCall call, SetVideoSourceConfigurationRequest request)
    {
        await sources.SetAsync(book.Of(call.Device), request.Configuration, call.Aborted).ConfigureAwait(false);
        return new SetVideoSourceConfigurationResponse();
    }

    /// <summary>Video encoder configurations.</summary>
    public GetVideoEncoderConfigurationsResponse Encoders(OnvifCall call, GetVideoEncoderConfigurationsRequest request)
    {
        var catalogue = book.Of(call.Device);
        var asked = catalogue.Asked(ConfigurationKind.VideoEncoder, request.ConfigurationToken, request.ProfileToken);
        return new GetVideoEncoderConfigurationsResponse
        {
            Configurations = [.. asked.OfType<EncoderConfiguration>().Select(encoder => documents.Configuration(catalogue, encoder))],
        };
    }

    /// <summary>What video encoders can be set to, for each encoding.</summary>
    public GetVideoEncoderConfigurationOptionsResponse EncoderOptions(OnvifCall call, GetVideoEncoderConfigurationOptionsRequest request)
    {
        var asked = book.Of(call.Device).Asked(ConfigurationKind.VideoEncoder, request.ConfigurationToken, request.ProfileToken).OfType<EncoderConfiguration>().ToList();
        return asked.Count > 0
            ? new GetVideoEncoderConfigurationOptionsResponse { Options = [.. Encoder2Documents.Options(asked)] }
            : throw Faults.InvalidArgVal("NoConfig", $"No video encoder configuration goes with profile {request.ProfileToken}.");
    }

    /// <summary>Sets how an encoder works.</summary>
    public async Task<SetVideoEncoderConfigurationResponse> SetEncoderAsync(OnvifCall call, SetVideoEncoderConfigurationRequest request)
    {
        var catalogue = book.Of(call.Device);
        var encoder = catalogue.EncoderConfiguration(request.Configuration?.Token);
        await encoders.SetAsync(catalogue, encoder, documents.Wanted(encoder, request.Configuration!), call.Aborted).ConfigureAwait(false);
        return new SetVideoEncoderConfigurationResponse();
    }

    /// <summary>How many encoders of a video source configuration are certain to run at a time.</summary>
    public GetVideoEncoderInstancesResponse Instances(OnvifCall call, GetVideoEncoderInstancesRequest request)
    {
        var catalogue = book.Of(call.Device);
        var source = catalogue.SourceConfiguration(request.ConfigurationToken);
        var instances = EncoderInstances.Of(catalogue, source);
        return new GetVideoEncoderInstancesResponse
        {
            Info = new EncoderInstanceInfo
            {
                Codecs = [.. instances.ByCodec.Select(codec => new EncoderInstance { Encoding = Encoder2Documents.Encoding(codec.Key), Number = instances.Of(codec.Key) })],
                Total = instances.Total,
            },
        };
    }
}

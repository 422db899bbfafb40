using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Media.Configurations;
using Arecont.Bridge.Onvif.Media.Encoders;
using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.Media;

namespace Arecont.Bridge.Onvif.Media.Operations;

/// <summary>Sensors and their windows.</summary>
internal sealed class SourceOperations(MediaBook book, SourceWriter writer)
{
    public static GetVideoSourcesResponse GetSources(OnvifDevice device) => new()
    {
        VideoSources =
        [
            .. device.Sources.Select(source => new VideoSourceEntity
            {
                Token = source.Token,
                Framerate = EncoderReader.LargestFrameRate(source.Camera),
                Resolution = new VideoResolution { Width = SensorWindow.SizeOf(source).Width, Height = SensorWindow.SizeOf(source).Height },
            }),
        ],
    };

    public GetVideoSourceConfigurationsResponse GetAll(OnvifDevice device)
    {
        var catalogue = book.Of(device);
        return new GetVideoSourceConfigurationsResponse { Configurations = Documents(catalogue, catalogue.SourceConfigurations) };
    }

    public GetVideoSourceConfigurationResponse Get(OnvifDevice device, GetVideoSourceConfigurationRequest request)
    {
        var catalogue = book.Of(device);
        return new GetVideoSourceConfigurationResponse { Configuration = ConfigurationDocuments.Source(catalogue, catalogue.SourceConfiguration(request.ConfigurationToken)) };
    }

    public GetCompatibleVideoSourceConfigurationsResponse GetCompatible(OnvifDevice device, GetCompatibleVideoSourceConfigurationsRequest request)
    {
        var catalogue = book.Of(device);
        var compatible = catalogue.CompatibleWith(catalogue.Profile(request.ProfileToken), ConfigurationKind.VideoSource);
        return new GetCompatibleVideoSourceConfigurationsResponse { Configurations = Documents(catalogue, compatible.Cast<SourceConfiguration>()) };
    }

    public GetVideoSourceConfigurationOptionsResponse Options(OnvifDevice device, GetVideoSourceConfigurationOptionsRequest request)
    {
        var catalogue = book.Of(device);
        var candidates = Candidates.Of(catalogue, ConfigurationKind.VideoSource, request.ConfigurationToken, request.ProfileToken);
        if (candidates is not [SourceConfiguration first, ..])
        {
            throw Faults.InvalidArgVal("NoConfig", $"There is no video source configuration that goes with profile {request.ProfileToken}.");
        }

        var options = SourceWriter.Options(catalogue, first);
        options.VideoSourceTokensAvailable = [.. candidates.Select(candidate => candidate.Source.Token).Distinct()];
        return new GetVideoSourceConfigurationOptionsResponse { Options = options };
    }

    public async Task<SetVideoSourceConfigurationResponse> SetAsync(OnvifCall call, SetVideoSourceConfigurationRequest request)
    {
        await writer.SetAsync(book.Of(call.Device), request.Configuration, call.Aborted).ConfigureAwait(false);
        return new SetVideoSourceConfigurationResponse();
    }

    private static List<VideoSourceConfiguration> Documents(MediaCatalogue catalogue, IEnumerable<SourceConfiguration> configurations)
        => [.. configurations.Select(configuration => ConfigurationDocuments.Source(catalogue, configuration))];
}

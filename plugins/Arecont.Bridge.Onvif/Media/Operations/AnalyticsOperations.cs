using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Media.Configurations;
using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.Media;

namespace Arecont.Bridge.Onvif.Media.Operations;

/// <summary>Motion detection as profiles hold it; what is in it is the analytics service's.</summary>
internal sealed class AnalyticsOperations(MediaBook book, ConfigurationDocuments documents, IAnalyticsConfigurations analytics, MediaChanges changes)
{
    public GetVideoAnalyticsConfigurationsResponse GetAll(OnvifDevice device)
    {
        var catalogue = book.Of(device);
        return new GetVideoAnalyticsConfigurationsResponse { Configurations = Documents(catalogue, catalogue.Of(ConfigurationKind.Analytics)) };
    }

    public GetVideoAnalyticsConfigurationResponse Get(OnvifDevice device, GetVideoAnalyticsConfigurationRequest request)
    {
        var catalogue = book.Of(device);
        var configuration = catalogue.Configuration(ConfigurationKind.Analytics, request.ConfigurationToken);
        return new GetVideoAnalyticsConfigurationResponse { Configuration = documents.Analytics(catalogue, configuration) };
    }

    public GetCompatibleVideoAnalyticsConfigurationsResponse GetCompatible(OnvifDevice device, GetCompatibleVideoAnalyticsConfigurationsRequest request)
    {
        var catalogue = book.Of(device);
        var compatible = catalogue.CompatibleWith(catalogue.Profile(request.ProfileToken), ConfigurationKind.Analytics);
        return new GetCompatibleVideoAnalyticsConfigurationsResponse { Configurations = Documents(catalogue, compatible) };
    }

    public async Task<SetVideoAnalyticsConfigurationResponse> SetAsync(OnvifCall call, SetVideoAnalyticsConfigurationRequest request)
    {
        var configuration = book.Of(call.Device).Configuration(ConfigurationKind.Analytics, request.Configuration?.Token);
        await analytics.ReplaceAsync(configuration.Source, request.Configuration!, call.Aborted).ConfigureAwait(false);
        changes.ConfigurationChanged(configuration);
        return new SetVideoAnalyticsConfigurationResponse();
    }

    private List<VideoAnalyticsConfiguration> Documents(MediaCatalogue catalogue, IEnumerable<MediaConfiguration> configurations)
        => [.. configurations.Select(configuration => documents.Analytics(catalogue, configuration))];
}

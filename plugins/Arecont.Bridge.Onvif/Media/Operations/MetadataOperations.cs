using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Media.Configurations;
using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.Media;

namespace Arecont.Bridge.Onvif.Media.Operations;

/// <summary>Metadata streams.</summary>
internal sealed class MetadataOperations(MediaBook book)
{
    public GetMetadataConfigurationsResponse GetAll(OnvifDevice device)
    {
        var catalogue = book.Of(device);
        return new GetMetadataConfigurationsResponse { Configurations = Documents(catalogue, catalogue.Of(ConfigurationKind.Metadata)) };
    }

    public GetMetadataConfigurationResponse Get(OnvifDevice device, GetMetadataConfigurationRequest request)
    {
        var catalogue = book.Of(device);
        var configuration = catalogue.Configuration(ConfigurationKind.Metadata, request.ConfigurationToken);
        return new GetMetadataConfigurationResponse { Configuration = ConfigurationDocuments.Metadata(catalogue, configuration) };
    }

    public GetCompatibleMetadataConfigurationsResponse GetCompatible(OnvifDevice device, GetCompatibleMetadataConfigurationsRequest request)
    {
        var catalogue = book.Of(device);
        var compatible = catalogue.CompatibleWith(catalogue.Profile(request.ProfileToken), ConfigurationKind.Metadata);
        return new GetCompatibleMetadataConfigurationsResponse { Configurations = Documents(catalogue, compatible) };
    }

    public GetMetadataConfigurationOptionsResponse Options(OnvifDevice device, GetMetadataConfigurationOptionsRequest request)
    {
        Candidates.Of(book.Of(device), ConfigurationKind.Metadata, request.ConfigurationToken, request.ProfileToken);
        return new GetMetadataConfigurationOptionsResponse { Options = MetadataWriter.Options() };
    }

    public SetMetadataConfigurationResponse Set(OnvifDevice device, SetMetadataConfigurationRequest request)
    {
        MetadataWriter.Check(book.Of(device), request.Configuration);
        return new SetMetadataConfigurationResponse();
    }

    private static List<MetadataConfiguration> Documents(MediaCatalogue catalogue, IEnumerable<MediaConfiguration> configurations)
        => [.. configurations.Select(configuration => ConfigurationDocuments.Metadata(catalogue, configuration))];
}

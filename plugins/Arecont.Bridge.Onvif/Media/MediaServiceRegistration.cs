using Arecont.Bridge.Onvif.Media.Configurations;
using Arecont.Bridge.Onvif.Media.Encoders;
using Arecont.Bridge.Onvif.Media.Operations;
using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Bridge.Onvif.Media.Streaming;
using Arecont.Bridge.Onvif.Services;
using Arecont.Onvif.Contracts;
using Arecont.Onvif.Contracts.Media;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Onvif.Media;

/// <summary>Adds the first version of the media service, and what every service shares of media.</summary>
internal static class MediaServiceRegistration
{
    public static IServiceCollection AddMediaService(this IServiceCollection services)
    {
        services.AddMediaParts();
        services.AddSingleton<EncoderDocuments>().AddSingleton<ProfileDocuments>().AddSingleton<MediaCapabilities>()
            .AddSingleton<ProfileOperations>().AddSingleton<SourceOperations>().AddSingleton<EncoderOperations>().AddSingleton<MetadataOperations>()
            .AddSingleton<AnalyticsOperations>().AddSingleton<AudioOperations>().AddSingleton<StreamOperations>();

        // The description is made with the capabilities at hand.
        return services.AddSingleton<ServiceDescription>(provider => new ServiceDescription<IMediaService, MediaService>
        {
            Namespace = OnvifNames.Media,
            Path = "media_service",
            Version = (21, 6),
            Capabilities = provider.GetRequiredService<MediaCapabilities>().Of,
        });
    }

    /// <summary>What both media services, analytics and PTZ share.</summary>
    private static void AddMediaParts(this IServiceCollection services)
        => services.AddSingleton<CreatedProfiles>().AddSingleton<MediaChanges>().AddSingleton<MediaBook>().AddSingleton<ConfigurationDocuments>()
            .AddSingleton<EncoderWriter>().AddSingleton<SourceWriter>().AddSingleton<StreamAddresses>().AddSingleton<SynchronizationPoint>();
}

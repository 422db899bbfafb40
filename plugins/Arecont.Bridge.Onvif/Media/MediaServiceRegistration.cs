using Arecont.Bridge.Onvif.Media.Configurations;
using Arecont.Bridge.Onvif.Media.Profiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Arecont.Bridge.Onvif.Media;

/// <summary>Adds the first version of the media service, and the profiles that every service shares.</summary>
internal static class MediaServiceRegistration
{
    public static IServiceCollection AddMediaService(this IServiceCollection services)
    {
        services.AddSingleton<CreatedProfiles>().AddSingleton<MediaChanges>().AddSingleton<MediaBook>().AddSingleton<ConfigurationDocuments>();
        services.TryAddSingleton<IAnalyticsConfigurations, MissingConfigurations>();
        services.TryAddSingleton<IPtzConfigurations, MissingConfigurations>();
        return services;
    }
}

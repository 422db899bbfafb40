using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.HomeAssistant.Announcing;
using Arecont.Bridge.HomeAssistant.Options;
using Arecont.Bridge.HomeAssistant.Payloads;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.HomeAssistant;

/// <summary>The plugin's services.</summary>
internal static class HomeAssistantServices
{
    /// <summary>With a section: discovery.</summary>
    public static IServiceCollection AddHomeAssistant(this IServiceCollection services, HomeAssistantOptions options)
    {
        services.AddSingleton(options).AddSingleton<AnnouncementMemory>().AddSingleton<BirthWatch>();
        services.AddSingleton(provider => new DevicePayloads(Link(provider).Topics, options));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<Announcements>(provider, Link(provider)));
        return services.AddHostedService(provider => ActivatorUtilities.CreateInstance<DiscoveryService>(provider, Link(provider)));
    }

    /// <summary>Without one: what an earlier run announced is taken back.</summary>
    public static IServiceCollection AddHomeAssistantFarewell(this IServiceCollection services)
        => services.AddSingleton<AnnouncementMemory>().AddHostedService<DiscoveryFarewell>();

    private static IMqttLink Link(IServiceProvider provider)
        => provider.GetService<IMqttLink>()
            ?? throw new InvalidOperationException("homeassistant: needs the MQTT plugin, because Home Assistant finds the cameras by MQTT, and there is none: the folder plugins/Arecont.Bridge.Mqtt is missing.");
}

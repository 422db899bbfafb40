using Arecont.Bridge.Onvif.Configuration;
using Arecont.Bridge.Onvif.Discovery;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Onvif.Devices;

/// <summary>Adds the devices: who they are, where they are, and what is remembered of them.</summary>
internal static class DeviceServices
{
    public static IServiceCollection AddDevices(this IServiceCollection services)
        => services
            .AddSingleton<OnvifDevices>()
            .AddSingleton<DeviceMemory>()
            .AddSingleton<DeviceIdentities>()
            .AddSingleton<DeviceScopes>()
            .AddSingleton<IDeviceAnnouncer, SilentAnnouncer>()
            .AddSingleton<PortBook>()
            .AddSingleton<DevicePorts>()
            .AddSingleton<DeviceWatch>()
            .AddHostedService(static provider => provider.GetRequiredService<DeviceWatch>());

    /// <summary>Lets the devices be found, where the configuration wants it. After the devices, for their ports are open then.</summary>
    public static IServiceCollection AddDiscovery(this IServiceCollection services, DiscoveryOptions options)
        => !options.Enabled ? services : services
            .AddSingleton(new DiscoverySettings(options.Port, options.Addresses))
            .AddSingleton<IAnnouncedDevices, AnnouncedDevices>()
            .AddSingleton<DiscoveryService>()
            .AddHostedService(static provider => provider.GetRequiredService<DiscoveryService>())
            .AddSingleton<IDeviceAnnouncer, DiscoveryAnnouncer>();
}

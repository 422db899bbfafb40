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
            .AddSingleton<DeviceDiscovery>()
            .AddSingleton<IDeviceAnnouncer, SilentAnnouncer>()
            .AddSingleton<PortBook>()
            .AddSingleton<DevicePorts>()
            .AddSingleton<DeviceWatch>()
            .AddHostedService(static services => services.GetRequiredService<DeviceWatch>());
}

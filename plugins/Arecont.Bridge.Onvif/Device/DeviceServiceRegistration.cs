using Arecont.Bridge.Onvif.Configuration;
using Arecont.Bridge.Onvif.Services;
using Arecont.Onvif.Contracts;
using Arecont.Onvif.Contracts.Device;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Onvif.Device;

/// <summary>Adds device management.</summary>
internal static class DeviceServiceRegistration
{
    public static IServiceCollection AddDeviceService(this IServiceCollection services, OnvifOptions options)
        => services
            .AddSingleton<ServiceList>()
            .AddSingleton<SystemClock>()
            .AddSingleton<NetworkInterfaces>()
            .AddSingleton<NetworkProtocols>()
            .AddSingleton<UserAdministration>()
            .AddOnvifService(new ServiceDescription<IDeviceService, DeviceService>
            {
                Namespace = OnvifNames.Device,
                Path = "device_service",
                Version = (24, 12),
                Capabilities = device => DeviceCapabilitiesOf.Device(device, options),
            });
}

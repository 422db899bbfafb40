using Arecont.Bridge.Onvif.Services;
using Arecont.Onvif.Contracts;
using Arecont.Onvif.Contracts.DeviceIO;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Onvif.DeviceIO;

/// <summary>Adds inputs, relays and sound.</summary>
internal static class DeviceIOServiceRegistration
{
    public static IServiceCollection AddDeviceIOService(this IServiceCollection services)
        => services
            .AddSingleton<Relays>()
            .AddSingleton<Speakers>()
            .AddOnvifService(new ServiceDescription<IDeviceIOService, DeviceIOService>
            {
                Namespace = OnvifNames.DeviceIO,
                Path = "deviceio_service",
                Version = (21, 6),
                Capabilities = DeviceIOService.CapabilitiesOf,
            });
}

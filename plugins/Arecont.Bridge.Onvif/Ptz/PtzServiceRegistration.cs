using Arecont.Bridge.Onvif.Lenses;
using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Bridge.Onvif.Services;
using Arecont.Onvif.Contracts;
using Arecont.Onvif.Contracts.Ptz;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Arecont.Bridge.Onvif.Ptz;

/// <summary>Adds PTZ, on devices with a camera whose lens zooms.</summary>
internal static class PtzServiceRegistration
{
    public static IServiceCollection AddPtzService(this IServiceCollection services)
    {
        services.TryAddSingleton<LensDrive>();
        return services
            .AddSingleton<ZoomTimeouts>()
            .AddSingleton<IPtzConfigurations, ZoomConfigurations>()
            .AddSingleton<PtzConfigurationOperations>()
            .AddSingleton<PtzMoveOperations>()
            .AddOnvifService(new ServiceDescription<IPtzService, PtzService>
            {
                Namespace = OnvifNames.Ptz,
                Path = "ptz_service",
                Version = (24, 12),
                IsServedBy = device => device.Cameras.Any(PtzConfigurationOperations.Zooms),
                Capabilities = PtzService.Capabilities,
            });
    }
}

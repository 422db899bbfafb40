using Arecont.Bridge.Onvif.Lenses;
using Arecont.Bridge.Onvif.Services;
using Arecont.Onvif.Contracts;
using Arecont.Onvif.Contracts.Imaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Arecont.Bridge.Onvif.Imaging;

/// <summary>Adds imaging, which every device has.</summary>
internal static class ImagingServiceRegistration
{
    public static IServiceCollection AddImagingService(this IServiceCollection services)
    {
        services.TryAddSingleton<LensDrive>();
        return services
            .AddSingleton<FocusMoves>()
            .AddOnvifService(new ServiceDescription<IImagingService, ImagingService>
            {
                Namespace = OnvifNames.Imaging,
                Path = "imaging_service",
                Version = (19, 6),
                Capabilities = ImagingService.Capabilities,
            });
    }
}

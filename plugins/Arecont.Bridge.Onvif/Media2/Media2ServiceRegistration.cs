using Arecont.Bridge.Onvif.Devices.ProfileT;
using Arecont.Bridge.Onvif.Masks;
using Arecont.Bridge.Onvif.Services;
using Arecont.Onvif.Contracts;
using Arecont.Onvif.Contracts.Media2;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Onvif.Media2;

/// <summary>Adds the second version of the media service, with privacy masks, and what Profile T asks of a device.</summary>
internal static class Media2ServiceRegistration
{
    public static IServiceCollection AddMedia2Service(this IServiceCollection services)
        => services
            .AddSingleton<Media2CapabilityReader>()
            .AddSingleton<Encoder2Documents>()
            .AddSingleton<ProfileDocuments>()
            .AddSingleton<ProfileOperations>()
            .AddSingleton<VideoOperations>()
            .AddSingleton<OtherOperations>()
            .AddSingleton<StreamOperations>()
            .AddSingleton<MaskWriter>()
            .AddSingleton<MaskOperations>()
            .AddSingleton<ProfileTEvaluation>()
            .AddSingleton<ServiceDescription>(provider => new ServiceDescription<IMedia2Service, Media2Service>
            {
                Namespace = OnvifNames.Media2,
                Path = "media2_service",
                Version = (24, 12),
                Capabilities = provider.GetRequiredService<Media2CapabilityReader>().Of,
            });
}

using Arecont.Bridge.Onvif.Analytics;
using Arecont.Bridge.Onvif.Configuration;
using Arecont.Bridge.Onvif.Device;
using Arecont.Bridge.Onvif.DeviceIO;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Events;
using Arecont.Bridge.Onvif.Imaging;
using Arecont.Bridge.Onvif.Media;
using Arecont.Bridge.Onvif.Media2;
using Arecont.Bridge.Onvif.Ptz;
using Arecont.Bridge.Onvif.Security;
using Arecont.Bridge.Onvif.Services;
using Arecont.Bridge.Onvif.Soap;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Onvif;

/// <summary>The plugin's services, a line per part.</summary>
internal static class OnvifServices
{
    public static IServiceCollection AddOnvif(this IServiceCollection services, OnvifOptions options)
    {
        services.AddSingleton(options);
        services.AddDevices();
        services.AddSingleton<OperationTable>();
        services.AddSingleton<UsernameTokenCheck>();
        services.AddSingleton<RefusalLog>();
        services.AddSingleton<CallerCheck>();
        services.AddSingleton<SoapRouter>();
        services.AddDeviceService(options);
        services.AddDeviceIOService();
        services.AddMediaService();
        services.AddEventService();
        services.AddAnalyticsService();
        services.AddImagingService();
        services.AddPtzService();
        services.AddMedia2Service();
        return services;
    }

    /// <summary>Adds a service; each call gets an implementation of its own.</summary>
    public static IServiceCollection AddOnvifService(this IServiceCollection services, ServiceDescription description)
        => services.AddSingleton(description);
}

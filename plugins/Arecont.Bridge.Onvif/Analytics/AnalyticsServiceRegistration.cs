using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Bridge.Onvif.Services;
using Arecont.Onvif.Contracts;
using Arecont.Onvif.Contracts.Analytics;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Onvif.Analytics;

/// <summary>Adds analytics, on devices with a camera that detects motion.</summary>
internal static class AnalyticsServiceRegistration
{
    public static IServiceCollection AddAnalyticsService(this IServiceCollection services)
        => services
            .AddSingleton<IAnalyticsConfigurations, MotionAnalytics>()
            .AddOnvifService(new ServiceDescription<IAnalyticsService, AnalyticsService>
            {
                Namespace = OnvifNames.Analytics,
                Path = "analytics_service",
                Version = (20, 12),
                IsServedBy = device => device.Sources.Any(MotionAnalytics.IsOn),
                Capabilities = AnalyticsService.Capabilities,
            });
}

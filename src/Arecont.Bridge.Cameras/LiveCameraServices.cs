using Arecont.Bridge.Cameras.Configuration;
using Arecont.Bridge.Cameras.Feed;
using Arecont.Bridge.Cameras.Search;
using Arecont.Bridge.Cameras.Sessions;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Data;
using Arecont.Camera.Discovery;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Cameras;

/// <summary>Adds the live cameras to a program.</summary>
public static class LiveCameraServices
{
    /// <summary>
    /// Adds <see cref="ICameraDirectory"/>, <see cref="ICameraSearch"/> and <see cref="ILiveCameras"/>; sessions start with the program. When the program stops, the
    /// cameras go first, before any hosted service's <c>StopAsync</c>: motion OFF and offline are told, and every feed ends by itself.
    /// The program's <see cref="TimeProvider"/> and logging are used, and its <see cref="IDataFolder"/> where there is one: without it created
    /// video profiles do not outlive the program.
    /// </summary>
    public static IServiceCollection AddLiveCameras(this IServiceCollection services, IReadOnlyList<CameraConfiguration> cameras)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(cameras);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new SessionTimings());
        services.AddSingleton(provider => new LiveCameras(cameras, new CameraSurroundings(
            new FeedHub(),
            new SharedLimits(),
            provider.GetRequiredService<SessionTimings>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>(),
            provider.GetService<IDataFolder>())));
        services.AddSingleton<ICameraDirectory>(provider => provider.GetRequiredService<LiveCameras>());
        services.AddSingleton<ILiveCameras>(provider => provider.GetRequiredService<LiveCameras>());
        services.TryAddSingleton(new DiscoveryOptions());
        services.AddSingleton<ICameraSearch, CameraSearch>();
        services.AddHostedService<LiveCamerasHost>();
        return services;
    }
}

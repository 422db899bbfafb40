using Arecont.Benchmarks.Measuring;
using Arecont.Bridge.Cameras;
using Arecont.Bridge.Cameras.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Arecont.Benchmarks.Polls;

/// <summary>The bridge's live cameras with nothing listening to them.</summary>
internal static class LiveCamerasChild
{
    public const string Role = "child-live-cameras";

    public static async Task<int> RunAsync(int[] ports)
    {
        var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning))
            .AddSingleton(TimeProvider.System)
            .AddLiveCameras([.. ports.Select((port, index) => new CameraConfiguration
            {
                Id = $"camera-{index}",
                Name = $"Camera {index}",
                Host = "127.0.0.1",
                Port = port,
                Motion = new MotionConfiguration { PollInterval = Pace.Interval },
            })]);
        await using var provider = services.BuildServiceProvider();
        IHostedService[] hosted = [.. provider.GetServices<IHostedService>()];
        foreach (var service in hosted)
        {
            await service.StartAsync(CancellationToken.None);
        }

        await Child.ServeAsync("ready", question => Task.FromResult(question));

        foreach (var service in hosted)
        {
            await service.StopAsync(CancellationToken.None);
        }

        return 0;
    }
}

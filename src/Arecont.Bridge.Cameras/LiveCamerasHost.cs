using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Cameras;

/// <summary>
/// Starts the cameras with the program, and stops them before any other service is told to stop: adapters then still have their
/// connections, and pass on the last states until the feed ends.
/// </summary>
internal sealed partial class LiveCamerasHost(LiveCameras cameras, ILogger<LiveCamerasHost> log) : IHostedLifecycleService
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(3);

    public Task StartAsync(CancellationToken cancellationToken) => cameras.StartAsync(cancellationToken);

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await cameras.StopAsync(StopLimit).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            LogSlow(log, StopLimit.TotalSeconds);
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Does what is left to do where a program stops its services without the step before.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => StoppingAsync(cancellationToken);

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Some cameras did not end within {Seconds} s.")]
    private static partial void LogSlow(ILogger logger, double seconds);
}

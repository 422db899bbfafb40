using Arecont.Bridge.Configuration;
using Arecont.Bridge.Contract;
using Arecont.Bridge.Contract.Listeners;
using Arecont.Bridge.Listeners;
using Arecont.Bridge.Logging;

namespace Arecont.Bridge.Hosting;

/// <summary>Runs a put-together program from its start to its end.</summary>
internal static partial class BridgeRunner
{
    /// <summary>
    /// Starts it, waits for <paramref name="cancellationToken"/>, stops it. <see cref="StartException"/> where it cannot start.
    /// </summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(WebApplication app, BridgeConfiguration configuration, Action<Uri> started, CancellationToken cancellationToken)
    {
        await using (app)
        {
            app.Services.GetRequiredService<CrashLog>();
            var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Arecont.Bridge");
            var info = app.Services.GetRequiredService<BridgeInfo>();
            IHostedService[] services = [];
            try
            {
                var main = await OpenMainPortAsync(app, configuration, cancellationToken);
                services = [.. app.Services.GetServices<IHostedService>()];
                await app.StartAsync(cancellationToken);
                LogStarted(logger, info.Version, configuration.Cameras.Length, main.EndPoint.ToString());
                started(new Uri($"http://{main.EndPoint}/"));
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                await StopAsync(app, logger);
                return ExitCodes.Done;
            }
            catch (Exception exception)
            {
                await StopAsync(app, logger);

                // A background service that fails this early cancels the start; its own error says more than the cancellation.
                var cause = Failure(services) ?? exception;
                throw new StartException(cause.Message, cause);
            }

            await WaitForEndAsync(app, cancellationToken);
            LogStopping(logger);
            await StopAsync(app, logger);
            return Failure(services) is null ? ExitCodes.Done : ExitCodes.Failed;
        }
    }

    private static Task<IListener> OpenMainPortAsync(WebApplication app, BridgeConfiguration configuration, CancellationToken cancellationToken)
    {
        var request = new ListenerRequest("The web server", "http.listen", configuration.Http.Listen, routes =>
        {
            foreach (var section in configuration.Plugins)
            {
                section.Plugin.MapEndpoints(routes);
            }
        });
        var registry = app.Services.GetRequiredService<ListenerRegistry>();
        return registry.OpenAsync(request, static pipeline => pipeline.UseMiddleware<CredentialsGate>(), cancellationToken);
    }

    private static async Task WaitForEndAsync(WebApplication app, CancellationToken cancellationToken)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var asked = cancellationToken.Register(() => ended.TrySetResult());
        await using var stopping = app.Lifetime.ApplicationStopping.Register(() => ended.TrySetResult());
        await ended.Task;
    }

    // A hosted service that does not heed its token must not keep the program from ending.
    private static async Task StopAsync(WebApplication app, ILogger logger)
    {
        var time = app.Services.GetRequiredService<TimeProvider>();
        using var limit = new CancellationTokenSource(BridgeHost.StopTime, time);
        try
        {
            await app.StopAsync(limit.Token).WaitAsync(BridgeHost.StopTime, time);
        }
        catch (Exception exception)
        {
            LogStopFailed(logger, exception);
        }
    }

    private static Exception? Failure(IHostedService[] services)
        => services.OfType<BackgroundService>()
            .Select(service => service.ExecuteTask?.Exception?.InnerException)
            .FirstOrDefault(exception => exception is not null);

    [LoggerMessage(1, LogLevel.Information, "arecont-bridge {Version} runs with {Cameras} camera(s); web server on {EndPoint}")]
    private static partial void LogStarted(ILogger logger, string version, int cameras, string endPoint);

    [LoggerMessage(2, LogLevel.Information, "Stopping")]
    private static partial void LogStopping(ILogger logger);

    [LoggerMessage(3, LogLevel.Warning, "Not everything ended in time or without an error")]
    private static partial void LogStopFailed(ILogger logger, Exception exception);
}

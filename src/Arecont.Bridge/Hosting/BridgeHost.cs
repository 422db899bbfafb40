using Arecont.Bridge.Cameras;
using Arecont.Bridge.Configuration;
using Arecont.Bridge.Contract;
using Arecont.Bridge.Contract.Data;
using Arecont.Bridge.Contract.Users;
using Arecont.Bridge.Data;
using Arecont.Bridge.Listeners;
using Arecont.Bridge.Logging;
using Arecont.Bridge.Media;
using Arecont.Bridge.Media.Mjpeg;
using Arecont.Bridge.Plugins;
using Arecont.Bridge.Users;
using Arecont.Bridge.Users.Authentication;

namespace Arecont.Bridge.Hosting;

/// <summary>Puts the program together.</summary>
internal static class BridgeHost
{
    /// <summary>How long everything may take to end.</summary>
    public static readonly TimeSpan StopTime = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The program, not started. Nothing comes from anywhere but the arguments: no settings file, no environment. Plugins start before the
    /// cameras and stop after them, so that they hear of the end of every camera.
    /// </summary>
    /// <param name="configuration">What to run.</param>
    /// <param name="users">Who may use it.</param>
    /// <param name="data">Where state is kept.</param>
    /// <param name="log">How the log is written.</param>
    /// <param name="file">The file to watch for changes; null where there is none (<c>demo</c>).</param>
    public static WebApplication Build(BridgeConfiguration configuration, BridgeUsers users, DataFolder data, LogFormat log, ConfigurationFile? file = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "arecont-bridge" });
        builder.Logging.AddBridgeLogging(log);
        builder.AddListeners();
        var services = builder.Services;
        services.Configure<HostOptions>(options => options.ShutdownTimeout = StopTime);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(users);
        services.AddSingleton<IBridgeUsers>(users);
        services.AddSingleton<IBridgeAuthentication, BridgeAuthentication>();
        services.AddSingleton<RequestCredentials>();
        services.AddSingleton<IDataFolder>(data);
        services.AddSingleton(provider => new BridgeInfo(ProgramVersion.Text, provider.GetRequiredService<TimeProvider>().GetUtcNow()) { Http = configuration.Http.Listen });
        services.AddSingleton<CrashLog>();
        services.AddSingleton(new SharedRoutes(HealthRoute.Map));
        services.AddSingleton(new SharedRoutes(CameraRoutes.Map));
        services.AddSingleton(new MjpegLimit()).AddSingleton<MjpegService>();
        foreach (var section in configuration.Plugins)
        {
            AddPlugin(services, section);
        }

        services.AddLiveCameras(configuration.Cameras);
        if (file is not null)
        {
            services.AddSingleton(file);
            services.AddHostedService<ConfigurationWatch>();
        }

        var app = builder.Build();
        app.Run(PortDispatcher.DispatchAsync);
        return app;
    }

    private static void AddPlugin(IServiceCollection services, PluginSection section)
    {
        try
        {
            section.Plugin.ConfigureServices(services, section.Section, section.Cameras);
        }
        catch (Exception exception)
        {
            throw new PluginException($"plugin {section.Plugin.Name}: it failed while adding its services: {exception.Message}", exception);
        }
    }
}

using System.CommandLine;
using System.Globalization;
using Arecont.Bridge.Configuration;
using Arecont.Bridge.Data;
using Arecont.Bridge.Demo;
using Arecont.Bridge.Hosting;
using Arecont.Bridge.Logging;
using Arecont.Bridge.Plugins;
using Arecont.Bridge.Users;

namespace Arecont.Bridge.Commands;

/// <summary><c>demo</c>: the bridge with simulated cameras and the embedded broker, on loopback alone, leaving nothing behind.</summary>
internal static class DemoCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var http = Port("--http-port", "The web server's port.", 8080);
        var mqtt = Port("--mqtt-port", "The embedded MQTT broker's port.", 1883);
        var rtsp = Port("--rtsp-port", "The RTSP server's port, where its plugin is installed.", 8554);
        var log = CommonOptions.Log();
        var command = new Command("demo", "Runs the bridge with simulated cameras and the embedded MQTT broker, on this machine alone.") { http, mqtt, rtsp, log };
        command.SetAction((result, cancellationToken) => Failures.ReportAsync(() => RunAsync(
            new DemoPorts(result.GetValue(http), result.GetValue(mqtt), result.GetValue(rtsp)), result.GetValue(log), cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(DemoPorts ports, LogFormat log, CancellationToken cancellationToken)
    {
        var plugins = PluginCatalogue.Load(PluginCatalogue.DefaultFolder);
        await using var cameras = await DemoCameras.StartAsync(TimeProvider.System, cancellationToken);
        var folder = Directory.CreateTempSubdirectory("arecont-bridge-demo-");
        try
        {
            var text = DemoConfiguration.Write(cameras, ports, plugins);
            var (configuration, errors) = new ConfigurationLoader(plugins, static _ => null).Load(text, Path.Combine(folder.FullName, "demo.yaml"));
            if (configuration is null)
            {
                throw new StartException(string.Join('\n', errors));
            }

            using var data = DataFolder.Open(folder.FullName);
            var app = BridgeHost.Build(configuration, new BridgeUsers(configuration.Users, allowAnonymousBroker: true), data, log);
            var greeting = log == LogFormat.Json ? Console.Error : Console.Out;
            return await BridgeRunner.RunAsync(app, configuration, web => DemoGreeting.Print(greeting, web, ports, configuration), cancellationToken);
        }
        catch (StartException exception)
        {
            throw new StartException($"{exception.Message} (the ports are moved with --http-port, --mqtt-port and --rtsp-port)", exception);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Option<int> Port(string name, string description, int fallback)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "PORT", DefaultValueFactory = _ => fallback };
        option.Validators.Add(result =>
        {
            // A text that is no number is told by the parser itself.
            if (result.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out var port) && port is (< 1 or > 65535))
            {
                result.AddError($"{name} must be a port from 1 to 65535.");
            }
        });
        return option;
    }
}

using System.CommandLine;
using Arecont.Bridge.Configuration;
using Arecont.Bridge.Data;
using Arecont.Bridge.Hosting;
using Arecont.Bridge.Logging;
using Arecont.Bridge.Plugins;
using Arecont.Bridge.Users;

namespace Arecont.Bridge.Commands;

/// <summary><c>run --config FILE</c>: the bridge itself.</summary>
internal static class RunCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var config = CommonOptions.Config();
        var data = new Option<string?>("--data") { Description = "The folder for what must survive a restart [default: data beside the configuration].", HelpName = "DIR" };
        var log = CommonOptions.Log();
        var command = new Command("run", "Runs the bridge until it is told to stop (Ctrl-C, SIGTERM).") { config, data, log };
        command.SetAction((result, cancellationToken) => Failures.ReportAsync(
            () => RunAsync(result.GetRequiredValue(config), result.GetValue(data), result.GetValue(log), cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(string file, string? dataFolder, LogFormat log, CancellationToken cancellationToken)
    {
        var plugins = PluginCatalogue.Load(PluginCatalogue.DefaultFolder);
        var loader = new ConfigurationLoader(plugins, Environment.GetEnvironmentVariable);
        var (configuration, errors) = loader.LoadFile(file);
        if (configuration is null)
        {
            ErrorList.Print(errors, Console.Error);
            return ExitCodes.Wrong;
        }

        using var data = DataFolder.Open(dataFolder ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, "data"));
        var usersFile = new UsersFile(data.Root);
        var known = FirstAdministrator.Resolve(configuration.Users, usersFile, Console.Error);
        var users = new BridgeUsers(known, allowAnonymousBroker: false, configuration.Users.IsEmpty ? usersFile : null);
        var watched = new ConfigurationFile(file, loader, configuration, usersFile);
        var app = BridgeHost.Build(configuration, users, data, log, watched);
        return await BridgeRunner.RunAsync(app, configuration, static _ => { }, cancellationToken);
    }
}

using System.CommandLine;
using Arecont.Bridge.Configuration;
using Arecont.Bridge.Plugins;

namespace Arecont.Bridge.Commands;

/// <summary><c>check --config FILE</c>: tells everything wrong with a configuration.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var config = CommonOptions.Config();
        var command = new Command("check", "Checks a configuration and tells every error with its line, camera, key and what is allowed.") { config };
        command.SetAction((result, _) => Failures.ReportAsync(() => Task.FromResult(Check(result.GetRequiredValue(config)))));
        return command;
    }

    private static int Check(string file)
    {
        var plugins = PluginCatalogue.Load(PluginCatalogue.DefaultFolder);
        var (configuration, errors) = new ConfigurationLoader(plugins, Environment.GetEnvironmentVariable).LoadFile(file);
        if (configuration is null)
        {
            ErrorList.Print(errors, Console.Error);
            return ExitCodes.Wrong;
        }

        Console.WriteLine($"{file} is right.");
        Console.WriteLine($"  cameras: {configuration.Cameras.Length}{Names(configuration.Cameras.Select(camera => camera.ToString()))}");
        Console.WriteLine($"  users:   {(configuration.Users.IsEmpty ? "from users.yaml in the data folder" : configuration.Users.Length)}{Names(configuration.Users.Select(user => user.ToString()))}");
        Console.WriteLine($"  http:    {configuration.Http.Listen}");
        foreach (var section in configuration.Plugins)
        {
            Console.WriteLine($"  {section.Plugin.Section + ":",-8} {section.Plugin.Name}{(section.Section.Exists ? string.Empty : ", no section written")}");
        }

        Console.WriteLine($"A running bridge takes changed cameras and users at once; a change of {string.Join(", ", GlobalSections.Of(configuration))} needs a restart.");
        return ExitCodes.Done;
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } all ? $" - {all}" : string.Empty;
}

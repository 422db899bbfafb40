using System.Text.RegularExpressions;
using Arecont.Bridge.Configuration.Schema;
using Arecont.Bridge.Contract.Plugins;

namespace Arecont.Bridge.Plugins;

/// <summary>Every plugin of a folder.</summary>
internal static partial class PluginCatalogue
{
    /// <summary>Where plugins lie: <c>plugins</c> beside the program.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "plugins");

    /// <summary>Loads them in the ordinal order of their folders' names; <see cref="PluginException"/> names every bad one.</summary>
    public static IReadOnlyList<IBridgePlugin> Load(string folder)
    {
        var plugins = new List<IBridgePlugin>();
        var problems = new List<string>();
        foreach (var path in Folders(folder))
        {
            try
            {
                var plugin = PluginLoader.Load(path);
                if (Problem(plugin, plugins) is { } problem)
                {
                    problems.Add($"plugin {Path.GetFileName(path)}: {problem}");
                }
                else
                {
                    plugins.Add(plugin);
                }
            }
            catch (PluginException exception)
            {
                problems.Add(exception.Message);
            }
        }

        return problems.Count == 0 ? plugins : throw new PluginException(string.Join('\n', problems));
    }

    private static IEnumerable<string> Folders(string folder)
        => Directory.Exists(folder) ? Directory.GetDirectories(folder).Order(StringComparer.Ordinal) : [];

    private static string? Problem(IBridgePlugin plugin, List<IBridgePlugin> others)
    {
        if (!SectionName().IsMatch(plugin.Section))
        {
            return $"its section \"{plugin.Section}\" must be lower-case letters and digits, beginning with a letter";
        }

        if (BridgeSchema.HostSections.Contains(plugin.Section)
            || (plugin.CameraSchema is not null && BridgeSchema.HostCameraKeys.Contains(plugin.Section)))
        {
            return $"its section \"{plugin.Section}\" is the program's own";
        }

        return others.Find(other => other.Section == plugin.Section) is { } first
            ? $"its section \"{plugin.Section}\" is already that of {first.Name}"
            : null;
    }

    [GeneratedRegex("^[a-z][a-z0-9]{0,31}$")]
    private static partial Regex SectionName();
}

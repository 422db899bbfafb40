using System.Reflection;
using Arecont.Bridge.Contract.Plugins;

namespace Arecont.Bridge.Plugins;

/// <summary>Makes the plugin of one folder, <c>plugins/&lt;Name&gt;/&lt;Name&gt;.dll</c>.</summary>
internal static class PluginLoader
{
    /// <summary>The plugin; <see cref="PluginException"/> with the folder's name and the reason where there is none to be had.</summary>
    public static IBridgePlugin Load(string folder)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        var file = Path.Combine(folder, name + ".dll");
        if (!File.Exists(file))
        {
            throw Bad(name, $"{file} is missing");
        }

        try
        {
            var assembly = new PluginLoadContext(name, file).LoadFromAssemblyPath(file);
            return Make(name, assembly);
        }
        catch (TargetInvocationException exception)
        {
            throw Bad(name, $"its constructor failed: {exception.InnerException?.Message}", exception.InnerException);
        }
        catch (Exception exception) when (exception is not PluginException)
        {
            throw Bad(name, $"it cannot be loaded: {exception.Message}", exception);
        }
    }

    private static IBridgePlugin Make(string name, Assembly assembly)
    {
        var attribute = assembly.GetCustomAttribute<BridgePluginAttribute>()
            ?? throw Bad(name, "the assembly has no [assembly: BridgePlugin(typeof(...))]");
        var type = attribute.PluginType;
        if (!typeof(IBridgePlugin).IsAssignableFrom(type) || type.IsAbstract)
        {
            throw Bad(name, $"{type.FullName} is no class that implements {nameof(IBridgePlugin)}");
        }

        var constructor = type.GetConstructor(Type.EmptyTypes) ?? throw Bad(name, $"{type.FullName} has no public constructor without parameters");
        return (IBridgePlugin)constructor.Invoke(null);
    }

    private static PluginException Bad(string name, string reason, Exception? inner = null) => new($"plugin {name}: {reason}", inner);
}

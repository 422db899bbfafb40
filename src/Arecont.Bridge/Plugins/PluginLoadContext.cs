using System.Collections.Frozen;
using System.Reflection;
using System.Runtime.Loader;

namespace Arecont.Bridge.Plugins;

/// <summary>
/// Where one plugin's assemblies live. The host is asked first, so that the Contract's types are the same on both sides; then the
/// plugin's own folder. Never unloaded: a plugin's threads and statics make that a promise nobody can keep.
/// </summary>
internal sealed class PluginLoadContext(string name, string assemblyFile) : AssemblyLoadContext(name, isCollectible: false)
{
    private static readonly FrozenSet<string> HostAssemblies = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(file => Path.GetFileNameWithoutExtension(file))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly AssemblyDependencyResolver _resolver = new(assemblyFile);

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name is { } simpleName && HostAssemblies.Contains(simpleName) && FromHost(assemblyName) is { } shared)
        {
            return shared;
        }

        return _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName)
        => _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : nint.Zero;

    // The host's copy may be older than the one the plugin was built with; then the plugin's own is taken.
    private static Assembly? FromHost(AssemblyName assemblyName)
    {
        try
        {
            return Default.LoadFromAssemblyName(assemblyName);
        }
        catch (Exception exception) when (exception is FileNotFoundException or FileLoadException)
        {
            return null;
        }
    }
}

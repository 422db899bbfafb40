namespace Arecont.Architecture.Tests.Rules;

/// <summary>A plugin's folder holds the plugin and its own packages; the program's assemblies in it would be loaded a second time.</summary>
internal static class PluginFolderRule
{
    public static IEnumerable<string> Violations(string plugin, IEnumerable<string> files)
    {
        var names = files.ToArray();
        if (!names.Contains($"{plugin}.dll"))
        {
            yield return $"{plugin} has no {plugin}.dll in its folder.";
        }

        foreach (var name in names.Where(name => name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)))
        {
            var assembly = Path.GetFileNameWithoutExtension(name);
            if (assembly != plugin && House.IsOurs(assembly) && !House.Libraries.Contains(assembly))
            {
                yield return $"{plugin} must not bring {name}.";
            }
        }
    }
}

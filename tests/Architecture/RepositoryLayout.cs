namespace Arecont.Architecture.Tests;

/// <summary>Where things lie in the repository. Plugins are found on disk, so that a new one is held to the rules by itself.</summary>
internal static class RepositoryLayout
{
    private static readonly string[] Generated = ["bin", "obj"];

    public static string Root => Repository.Root;

    /// <summary>The output folder of the program, built in the same configuration as these tests.</summary>
    public static string Program { get; } = Path.Combine(Root, "src", "Arecont.Bridge", "bin", Configuration(), "net10.0");

    /// <summary>Names of the plugin projects, from their project files.</summary>
    public static string[] PluginProjects { get; } =
        [.. ProjectFiles("plugins").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal)];

    /// <summary>Names of the plugins laid beside the program.</summary>
    public static string[] BuiltPlugins()
    {
        var folder = Path.Combine(Program, "plugins");
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateDirectories(folder).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)]
            : throw new InvalidOperationException($"No plugins beside the program in {folder}: build src/Arecont.Bridge first.");
    }

    public static string PluginFolder(string name) => Path.Combine(Program, "plugins", name);

    public static string PluginAssembly(string name) => Path.Combine(PluginFolder(name), $"{name}.dll");

    public static string ProgramAssembly(string name) => Path.Combine(Program, $"{name}.dll");

    public static IEnumerable<string> ProjectFiles(params string[] folders) => Files("*.csproj", folders);

    public static IEnumerable<string> SourceFiles(params string[] folders) => Files("*.cs", folders);

    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace(Path.DirectorySeparatorChar, '/');

    private static IEnumerable<string> Files(string pattern, string[] folders)
        => folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories))
            .Where(path => !Relative(path).Split('/').Any(part => Generated.Contains(part) || part == "node_modules"));

    /// <summary>These tests are built to <c>bin/(configuration)/net10.0</c> as well.</summary>
    private static string Configuration()
        => new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Parent!.Name;
}

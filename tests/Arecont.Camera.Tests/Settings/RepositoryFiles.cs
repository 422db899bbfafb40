namespace Arecont.Camera.Tests.Settings;

/// <summary>Files of the repository that tests read.</summary>
internal static class RepositoryFiles
{
    public static string Root => Repository.Root;

    public static string[] DocumentedNames { get; } = File.ReadAllLines(Path.Combine(Root, "tests", "Arecont.Camera.Tests", "Settings", "parameter-names.txt"));
}

namespace Arecont.Camera.Tests.Settings;

/// <summary>Files of the repository that tests read, found upwards from where the tests were built.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    public static string[] DocumentedNames { get; } = File.ReadAllLines(Path.Combine(Root, "tests", "Arecont.Camera.Tests", "Settings", "parameter-names.txt"));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Arecont.Bridge.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Arecont.Bridge.sln above {AppContext.BaseDirectory}.");
    }
}

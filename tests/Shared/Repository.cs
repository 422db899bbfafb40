namespace Arecont.Testing;

/// <summary>Where the repository lies, found upwards from where the tests were built.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution file.</summary>
    public static string Root { get; } = Find();

    private static string Find()
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

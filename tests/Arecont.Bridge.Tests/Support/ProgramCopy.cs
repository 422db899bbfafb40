namespace Arecont.Bridge.Tests.Support;

/// <summary>The built program with other plugins.</summary>
internal static class ProgramCopy
{
    /// <summary>Copies the program without its plugins into a folder and puts those of <paramref name="plugins"/> there; returns where.</summary>
    public static string In(TemporaryFolder folder, string plugins)
    {
        var target = Directory.CreateDirectory(folder.File("program")).FullName;
        foreach (var file in Directory.GetFiles(BuiltProgram.Folder))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }

        foreach (var plugin in Directory.GetDirectories(plugins))
        {
            var into = Directory.CreateDirectory(Path.Combine(target, "plugins", Path.GetFileName(plugin))).FullName;
            foreach (var file in Directory.GetFiles(plugin))
            {
                File.Copy(file, Path.Combine(into, Path.GetFileName(file)));
            }
        }

        return target;
    }
}

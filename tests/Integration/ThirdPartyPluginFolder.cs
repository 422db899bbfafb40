using System.Text.RegularExpressions;

namespace Arecont.Integration.Tests;

/// <summary>A copy of the built program without its plugins, and beside it the sources of plugins that know nothing of the solution.</summary>
internal sealed partial class ThirdPartyPluginFolder : IDisposable
{
    private static readonly string ProgramOutput = Path.GetDirectoryName(Bridge.Executable)!;
    private static readonly string Repository = Path.GetFullPath(Path.Combine(ProgramOutput, "../../../../.."));
    private readonly TemporaryFolder _folder = new();

    public ThirdPartyPluginFolder()
    {
        foreach (var source in Directory.EnumerateFiles(ProgramOutput, "*", SearchOption.AllDirectories))
        {
            if (Path.GetRelativePath(ProgramOutput, source).StartsWith("plugins", StringComparison.Ordinal))
            {
                continue;
            }

            var copy = Path.Combine(Program, Path.GetRelativePath(ProgramOutput, source));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(source, copy);
        }

        Directory.CreateDirectory(NoPackages);
    }

    /// <summary>The copied program to start.</summary>
    public string Executable => Path.Combine(Program, Path.GetFileName(Bridge.Executable));

    /// <summary>The data folder of the copied program.</summary>
    public string Data => Path.Combine(_folder.Path, "data");

    /// <summary>The files of the guide: a line with a name in backticks, and below it the fence with the content.</summary>
    private static Dictionary<string, string> GuideFiles()
    {
        var guide = File.ReadAllText(Path.Combine(Repository, "docs", "write-an-adapter.md"));
        return NamedFence().Matches(guide).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["content"].Value);
    }

    private string Program => Path.Combine(_folder.Path, "program");

    private string NoPackages => Path.Combine(_folder.Path, "no-packages");

    /// <summary>The configuration as the guide prints it.</summary>
    public static string GuideConfiguration() => GuideFiles()["bridge.yaml"];

    public string Write(string name, string content) => _folder.Write(name, content);

    public void WriteGuidePlugin()
    {
        foreach (var (name, content) in GuideFiles().Where(file => file.Key.StartsWith("MotionLight", StringComparison.Ordinal)))
        {
            WriteSource("MotionLight", name, content);
        }
    }

    /// <summary>The Webhook plugin's sources under the guide's project file.</summary>
    public void WriteWebhookPlugin()
    {
        const string name = "Arecont.Bridge.Webhook";
        WriteSource(name, $"{name}.csproj", GuideFiles()["MotionLight.csproj"]);
        foreach (var source in Directory.EnumerateFiles(Path.Combine(Repository, "plugins", name), "*.cs"))
        {
            WriteSource(name, Path.GetFileName(source), File.ReadAllText(source));
        }
    }

    /// <summary>Builds a plugin into the copied program. No package source is given: the SDK and the Contract must do.</summary>
    public async Task BuildAsync(string plugin)
    {
        var output = Path.Combine(Program, "plugins", plugin);
        await using var build = ChildProcess.Start("dotnet", [
            "build", Path.Combine(_folder.Path, plugin), "-c", "Release", "-o", output, "-nodeReuse:false", "-maxcpucount:1",
            "-warnaserror", $"-p:BridgeFolder={Program}", $"-p:RestoreSources={NoPackages}", "-p:UseSharedCompilation=false"]);
        Assert.True(await build.WaitAsync() == 0, build.Output);
    }

    /// <summary>The assemblies in the plugin's folder.</summary>
    public IEnumerable<string?> AssembliesOf(string plugin)
        => Directory.EnumerateFiles(Path.Combine(Program, "plugins", plugin), "*.dll").Select(Path.GetFileName);

    public void Dispose() => _folder.Dispose();

    private void WriteSource(string plugin, string name, string content)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, plugin));
        File.WriteAllText(Path.Combine(_folder.Path, plugin, name), content);
    }

    [GeneratedRegex("^`(?<name>[^`]+)`\n\n```[a-z]+\n(?<content>.+?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex NamedFence();
}

namespace Arecont.Architecture.Tests.Rules;

/// <summary>Only the Contract, the camera client and the simulator are there to be used by others; the rest shows what it must.</summary>
internal static class PublicTypesRule
{
    private const string CamerasConfiguration = "Arecont.Bridge.Cameras.Configuration";
    private static readonly string[] CamerasEntrances = ["Arecont.Bridge.Cameras.ILiveCameras", "Arecont.Bridge.Cameras.LiveCameraServices"];

    /// <summary>A plugin shows the class that its assembly attribute names, and nothing else.</summary>
    public static IEnumerable<string> PluginViolations(AssemblyFacts plugin)
    {
        if (plugin.PublicTypes.Count > 0 && plugin.PluginType is null)
        {
            yield return $"{plugin.Name} names no plugin class by [assembly: BridgePlugin(typeof(...))].";
        }

        foreach (var type in plugin.PublicTypes.Where(type => type.FullName != plugin.PluginType))
        {
            yield return $"{plugin.Name} must not show {type.FullName}.";
        }
    }

    /// <summary>The live cameras show their configuration, how to add them to a program, and how it changes them.</summary>
    public static IEnumerable<string> CamerasViolations(AssemblyFacts cameras)
        => cameras.PublicTypes
            .Where(type => type.Namespace != CamerasConfiguration && !CamerasEntrances.Contains(type.FullName))
            .Select(type => $"{cameras.Name} must not show {type.FullName}.");

    /// <summary>The program shows nothing; the compiler makes its entry point public.</summary>
    public static IEnumerable<string> ProgramViolations(AssemblyFacts program)
        => program.PublicTypes
            .Where(type => type is not { Namespace: "", Name: "Program" })
            .Select(type => $"{program.Name} must not show {type.FullName}.");
}

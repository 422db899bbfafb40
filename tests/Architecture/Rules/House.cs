namespace Arecont.Architecture.Tests.Rules;

/// <summary>The floors of the house and what each may know of ours.</summary>
internal static class House
{
    public const string Camera = "Arecont.Camera";
    public const string Contract = "Arecont.Bridge.Contract";
    public const string Cameras = "Arecont.Bridge.Cameras";
    public const string Simulator = "Arecont.Simulator";
    public const string Metadata = "Arecont.Onvif.Metadata";
    public const string OnvifContracts = "Arecont.Onvif.Contracts";
    public const string Program = "arecont-bridge";

    /// <summary>The name of the program's project, whose assembly is named <see cref="Program"/>.</summary>
    public const string ProgramProject = "Arecont.Bridge";

    /// <summary>Small libraries of ours that know nothing else of ours: a plugin brings its own copy.</summary>
    public static IReadOnlyList<string> Libraries { get; } = [Metadata, OnvifContracts];

    public static IReadOnlyList<string> PluginMayKnow { get; } = [Camera, Contract, .. Libraries];

    public static IReadOnlyDictionary<string, string[]> MayKnow { get; } = new Dictionary<string, string[]>
    {
        [Camera] = [],
        [Simulator] = [],
        [Contract] = [Camera],
        [Cameras] = [Camera, Contract],
        [Program] = [Camera, Contract, Cameras, Simulator],
    };

    /// <summary>The namespaces of <see cref="Camera"/> that are words and no deeds: whoever sees cameras through the Contract uses these alone.</summary>
    public static IReadOnlyList<string> Vocabulary { get; } =
        ["Arecont.Camera.Settings", "Arecont.Camera.Motion", "Arecont.Camera.Media", "Arecont.Camera.Identity"];

    public static bool IsOurs(string assembly)
        => assembly.Equals(Program, StringComparison.OrdinalIgnoreCase) || assembly.StartsWith("Arecont.", StringComparison.OrdinalIgnoreCase);
}

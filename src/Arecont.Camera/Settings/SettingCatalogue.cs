using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Arecont.Camera.Settings;

/// <summary>The setting catalogue: every parameter of AV HTTP 1.1 and those only real cameras know, one row each.</summary>
public static class SettingCatalogue
{
    /// <summary>Every row, by group and then name.</summary>
    public static ImmutableArray<SettingDefinition> All { get; } = [];

    /// <summary>Finds a row by its canonical name or any firmware spelling; names are compared exactly, as the camera does.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out SettingDefinition? definition)
    {
        definition = null;
        return false;
    }

    /// <summary>The known name closest to <paramref name="name"/>, for error texts, or null where none is near.</summary>
    public static string? Nearest(string name) => null;
}

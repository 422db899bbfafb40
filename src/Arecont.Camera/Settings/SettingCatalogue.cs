using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Arecont.Camera.Settings.Rows;

namespace Arecont.Camera.Settings;

/// <summary>The setting catalogue: every parameter of AV HTTP 1.1 and those only real cameras know, one row each.</summary>
public static class SettingCatalogue
{
    private static readonly FrozenDictionary<string, SettingDefinition> BySpelling;

    static SettingCatalogue()
    {
        SettingDefinition[] rows =
        [
            .. ImageSettings.Rows, .. ExposureSettings.Rows, .. WhiteBalanceSettings.Rows, .. DayNightSettings.Rows,
            .. InfraredSettings.Rows, .. LensSettings.Rows, .. MotionSettings.Rows, .. PrivacyMaskSettings.Rows,
            .. StreamSettings.Rows, .. InputOutputSettings.Rows, .. AudioSettings.Rows, .. StorageSettings.Rows,
            .. NetworkSettings.Rows, .. SensorSettings.Rows, .. SystemSettings.Rows, .. RequestParts.Rows,
        ];
        All = [.. rows.OrderBy(row => row.Group).ThenBy(row => row.Name, StringComparer.Ordinal)];
        BySpelling = All
            .SelectMany(row => row.Spellings.Select(spelling => KeyValuePair.Create(spelling, row)))
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Every row, by group and then name.</summary>
    public static ImmutableArray<SettingDefinition> All { get; }

    /// <summary>Finds a row by its canonical name or any firmware spelling; names are compared exactly, as the camera does.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out SettingDefinition? definition)
        => BySpelling.TryGetValue(name, out definition);

    /// <summary>
    /// The known name closest to <paramref name="name"/>, for error texts, or null where none is near: one typing mistake away, or
    /// else the shortest name that begins with it, or else two typing mistakes away.
    /// </summary>
    public static string? Nearest(string name) => NearestName.Find(name, BySpelling.Keys);
}

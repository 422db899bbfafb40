using System.Collections.Immutable;
using Arecont.Camera.Identity;
using Arecont.Camera.Settings;

namespace Arecont.Bridge.Cameras.Settings;

/// <summary>Which settings of a camera are read: all it answered to, but those that have a place of their own in the state.</summary>
internal static class SettingPlan
{
    /// <summary>What motion and ports depend on; read first.</summary>
    private static readonly ImmutableArray<string> Essential = [SettingNames.MotionDetect, SettingNames.TotalZones, SettingNames.ZoneSize];

    /// <summary>Everything to read, the essential first.</summary>
    public static ImmutableArray<SettingKey> Of(CameraIdentity identity)
    {
        var keys = ImmutableArray.CreateBuilder<SettingKey>();
        foreach (var name in identity.Settings.OrderBy(name => Essential.Contains(name) ? 0 : 1).ThenBy(name => name, StringComparer.Ordinal))
        {
            if (!SettingCatalogue.TryFind(name, out var definition) || !IsKept(definition))
            {
                continue;
            }

            if (definition.Scope == SettingScope.Channel && identity.Channels > 1)
            {
                keys.AddRange(Enumerable.Range(1, identity.Channels).Select(channel => new SettingKey(definition.Name, channel)));
            }
            else
            {
                keys.Add(new SettingKey(definition.Name, null));
            }
        }

        return keys.ToImmutable();
    }

    /// <summary>True for what must be known before motion is shown.</summary>
    public static bool IsEssential(string name) => Essential.Contains(name);

    /// <summary>True for settings that are part of the state's settings.</summary>
    public static bool IsKept(SettingDefinition definition)
        => definition.CanRead && definition.Access != SettingAccess.Secret && definition.Kind != SettingKind.MotionResult
            && definition.Name is not (SettingNames.Input or SettingNames.Output);
}

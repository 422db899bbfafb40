using Arecont.Camera.Settings;

namespace Arecont.Bridge.Mqtt.Commands;

/// <summary>Which values may be repeated in answers.</summary>
internal static class Secrets
{
    /// <summary>The value, or null for a password and for a name nobody knows, which may be a password's with a slip.</summary>
    public static string? Shown(string? setting, string? value)
        => setting is not null && (!SettingCatalogue.TryFind(setting, out var row) || row.Access == SettingAccess.Secret) ? null : value;
}

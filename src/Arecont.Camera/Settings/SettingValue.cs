using System.Diagnostics.CodeAnalysis;
using Arecont.Camera.Settings.Values;

namespace Arecont.Camera.Settings;

/// <summary>Checks and normalises values against their row of the catalogue.</summary>
public static class SettingValue
{
    /// <summary>
    /// Turns what people write into the canonical wire form: <c>ON</c>, <c>true</c> and <c>1</c> to <c>on</c>, <c>mlx</c> to <c>mix</c>,
    /// <c>640x480</c> to <c>640,480</c>, hexadecimal digits to lower case, spaces around it trimmed. A password is taken as it is.
    /// Access is not looked at: that a row can only be read is <see cref="SettingDefinition.CanWrite"/>'s business.
    /// </summary>
    /// <param name="definition">The row.</param>
    /// <param name="text">The value as given.</param>
    /// <param name="value">The canonical value.</param>
    /// <param name="allowed">On failure: what is allowed, for an error text ("a whole number from -50 to 50"); never the value itself.</param>
    public static bool TryNormalize(SettingDefinition definition, string text, [NotNullWhen(true)] out string? value, [NotNullWhen(false)] out string? allowed)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(text);
        value = Normalize(definition, text);
        allowed = value is null ? Allowed(definition) : null;
        return value is not null;
    }

    /// <summary>What the row allows, in words: "a whole number from -50 to 50", "one of auto, day, night, dual".</summary>
    public static string Allowed(SettingDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return definition.Kind switch
        {
            _ when definition.Access == SettingAccess.Secret => PasswordValue.Allowed(definition),
            SettingKind.Number => NumberValue.Allowed(definition),
            SettingKind.Choice => ChoiceValue.Allowed(definition),
            SettingKind.Toggle => "on or off",
            SettingKind.Text => TextValue.Allowed(definition),
            SettingKind.IPv4Address => AddressValue.AllowedIPv4(definition),
            SettingKind.IPv6Address => "an IPv6 address such as 2001:db8::7",
            SettingKind.ZoneMask => "sixteen hexadecimal digits",
            SettingKind.Size => GeometryValue.AllowedSize(definition),
            SettingKind.Rectangle => GeometryValue.AllowedRectangle(definition),
            SettingKind.ChoiceOrSteps => $"{string.Join(", ", definition.Choices)} or {NumberValue.Allowed(definition)}",
            _ => "nothing: it can only be read",
        };
    }

    /// <summary>
    /// Turns a value the camera sent into the canonical form; a value the row does not know is kept as sent, without the spaces around
    /// it. A secret becomes the empty text, because its value never leaves the program.
    /// </summary>
    public static string Canonical(SettingDefinition definition, string wire)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(wire);
        return definition.Access == SettingAccess.Secret ? string.Empty : Normalize(definition, wire) ?? wire.Trim();
    }

    private static string? Normalize(SettingDefinition definition, string text) => definition.Kind switch
    {
        _ when definition.Access == SettingAccess.Secret => PasswordValue.Normalize(definition, text),
        SettingKind.Number => NumberValue.Normalize(definition, text.Trim()),
        SettingKind.Choice => ChoiceValue.Normalize(definition, text.Trim()),
        SettingKind.Toggle => ChoiceValue.NormalizeToggle(text.Trim()),
        SettingKind.Text => TextValue.Normalize(definition, text.Trim()),
        SettingKind.IPv4Address => AddressValue.NormalizeIPv4(definition, text.Trim()),
        SettingKind.IPv6Address => AddressValue.NormalizeIPv6(text.Trim()),
        SettingKind.ZoneMask => Motion.ZoneMask.TryParse(text.Trim(), out var mask) ? mask.ToString() : null,
        SettingKind.Size => GeometryValue.NormalizeSize(definition, text),
        SettingKind.Rectangle => GeometryValue.NormalizeRectangle(definition, text),
        SettingKind.ChoiceOrSteps => ChoiceValue.Normalize(definition, text.Trim()) ?? NumberValue.Normalize(definition, text.Trim()),
        _ => null,
    };
}

using System.Diagnostics.CodeAnalysis;

namespace Arecont.Camera.Settings;

/// <summary>Checks and normalises values against their row of the catalogue.</summary>
public static class SettingValue
{
    /// <summary>
    /// Turns what people write into the canonical wire form: <c>ON</c> to <c>on</c>, <c>mlx</c> to <c>mix</c>, spaces trimmed.
    /// </summary>
    /// <param name="definition">The row.</param>
    /// <param name="text">The value as given.</param>
    /// <param name="value">The canonical value.</param>
    /// <param name="allowed">On failure: what is allowed, for an error text ("a whole number from -50 to 50").</param>
    public static bool TryNormalize(SettingDefinition definition, string text, [NotNullWhen(true)] out string? value, [NotNullWhen(false)] out string? allowed)
        => throw new NotImplementedException();

    /// <summary>What the row allows, in words: "a whole number from -50 to 50", "one of auto, day, night, dual".</summary>
    public static string Allowed(SettingDefinition definition) => throw new NotImplementedException();

    /// <summary>Turns a value the camera sent into the canonical form; a value the row does not know is kept as sent.</summary>
    public static string Canonical(SettingDefinition definition, string wire) => throw new NotImplementedException();
}

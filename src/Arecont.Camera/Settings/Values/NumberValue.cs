using System.Globalization;

namespace Arecont.Camera.Settings.Values;

/// <summary>Whole numbers; where a row knows no bound, a 32-bit number's bound stands in.</summary>
internal static class NumberValue
{
    public static string? Normalize(SettingDefinition definition, string text)
        => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= (definition.Minimum ?? int.MinValue)
            && number <= (definition.Maximum ?? int.MaxValue)
            && (number - (definition.Minimum ?? 0)) % definition.Step == 0
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;

    public static string Allowed(SettingDefinition definition)
    {
        var range = (definition.Minimum, definition.Maximum) switch
        {
            ({ } minimum, { } maximum) => string.Create(CultureInfo.InvariantCulture, $"a whole number from {minimum} to {maximum}"),
            ({ } minimum, null) => string.Create(CultureInfo.InvariantCulture, $"a whole number from {minimum} up"),
            (null, { } maximum) => string.Create(CultureInfo.InvariantCulture, $"a whole number up to {maximum}"),
            _ => "a whole number",
        };
        return definition.Step == 1 ? range : string.Create(CultureInfo.InvariantCulture, $"{range} in steps of {definition.Step}");
    }
}

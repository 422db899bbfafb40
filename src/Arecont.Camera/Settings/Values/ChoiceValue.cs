namespace Arecont.Camera.Settings.Values;

/// <summary>Words out of a list, in any case and in any spelling the row knows.</summary>
internal static class ChoiceValue
{
    public static string? Normalize(SettingDefinition definition, string text)
        => definition.Choices.FirstOrDefault(choice => Same(choice, text))
            ?? definition.ChoiceSpellings.FirstOrDefault(spelling => Same(spelling.Key, text)).Value;

    public static string? NormalizeToggle(string text) => text.ToUpperInvariant() switch
    {
        "ON" or "TRUE" or "1" => "on",
        "OFF" or "FALSE" or "0" => "off",
        _ => null,
    };

    public static string Allowed(SettingDefinition definition) => $"one of {string.Join(", ", definition.Choices)}";

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}

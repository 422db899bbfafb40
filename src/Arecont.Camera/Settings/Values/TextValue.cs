namespace Arecont.Camera.Settings.Values;

/// <summary>Free text: something, not too long, on one line.</summary>
internal static class TextValue
{
    public static string? Normalize(SettingDefinition definition, string text)
        => text.Length >= 1 && text.Length <= definition.MaximumLength && !text.Any(char.IsControl) ? text : null;

    public static string Allowed(SettingDefinition definition)
        => $"1 to {definition.MaximumLength} characters without line breaks or other control characters";
}

namespace Arecont.Camera.Settings.Values;

/// <summary>Camera passwords as the installation manual allows them; the word <c>empty</c> is a value like any other and erases one.</summary>
internal static class PasswordValue
{
    private const string Forbidden = "#%&`\"'<>";

    public static string? Normalize(SettingDefinition definition, string text)
        => text.Length >= 1 && text.Length <= definition.MaximumLength && text.All(IsAllowed) ? text : null;

    public static string Allowed(SettingDefinition definition)
        => $"1 to {definition.MaximumLength} ASCII characters without white space and none of # % & ` \" ' < >; the word empty erases the password";

    private static bool IsAllowed(char character) => character is > ' ' and <= '~' && !Forbidden.Contains(character);
}

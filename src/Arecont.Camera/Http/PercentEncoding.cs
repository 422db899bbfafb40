using System.Text;

namespace Arecont.Camera.Http;

/// <summary>
/// Percent-encoding for names and values, so that nothing in them can end the request line or add a parameter.
/// Commas and colons stay as they are: sizes and addresses need them, and not every firmware decodes.
/// </summary>
internal static class PercentEncoding
{
    public static string Name(string text) => Encode(text, ",:=");

    public static string Value(string text) => Encode(text, ",:");

    private static string Encode(string text, string alsoPlain)
    {
        var result = new StringBuilder(text.Length);
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            var character = (char)value;
            if (char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or '~' || alsoPlain.Contains(character, StringComparison.Ordinal))
            {
                result.Append(character);
            }
            else
            {
                result.Append('%').Append(value.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return result.ToString();
    }
}

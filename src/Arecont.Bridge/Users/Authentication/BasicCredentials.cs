using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Arecont.Bridge.Users.Authentication;

/// <summary>Name and password of HTTP Basic (RFC 7617), in UTF-8.</summary>
internal static class BasicCredentials
{
    /// <summary>Reads what follows the scheme; the password may hold colons.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out string? name, [NotNullWhen(true)] out string? password)
    {
        (name, password) = (null, null);
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var length))
        {
            return false;
        }

        var pair = Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2);
        if (pair.Length != 2)
        {
            return false;
        }

        (name, password) = (pair[0], pair[1]);
        return true;
    }
}

using System.Diagnostics.CodeAnalysis;

namespace Arecont.Bridge.Users.Authentication;

/// <summary>The grammar of the <c>Authorization</c> header (RFC 9110, 11.4): a scheme, and a token or parameters.</summary>
internal static class AuthorizationHeader
{
    /// <summary>Longest header taken, in characters.</summary>
    public const int MaximumLength = 8192;

    private const string Space = " \t";

    /// <summary>Parts the scheme from what follows; false for nothing, too much or no scheme.</summary>
    public static bool TrySplit(string? header, [NotNullWhen(true)] out string? scheme, out string rest)
    {
        scheme = null;
        rest = string.Empty;
        var text = header.AsSpan().Trim(Space);
        var end = text.IndexOfAny(' ', '\t');
        if (end <= 0 || text.Length > MaximumLength)
        {
            return false;
        }

        scheme = text[..end].ToString();
        rest = text[end..].TrimStart(Space).ToString();
        return true;
    }

    /// <summary>
    /// Reads <c>name=value, name="value"</c>; names without regard to case. False for what is not of that form and for a name that comes
    /// twice. Either form of value is taken for every name, as clients mix them up.
    /// </summary>
    public static bool TryReadParameters(string text, [NotNullWhen(true)] out Dictionary<string, string>? parameters)
    {
        parameters = null;
        var read = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var left = text.AsSpan();
        while (true)
        {
            left = left.TrimStart(" \t,");
            if (left.IsEmpty)
            {
                parameters = read;
                return read.Count > 0;
            }

            var equals = left.IndexOf('=');
            if (equals < 0)
            {
                return false;
            }

            var name = left[..equals].TrimEnd(Space);
            left = left[(equals + 1)..].TrimStart(Space);
            if (name.IsEmpty || name.ContainsAny(" \t,\"") || !TryReadValue(ref left, out var value) || !read.TryAdd(name.ToString(), value))
            {
                return false;
            }

            left = left.TrimStart(Space);
            if (!left.IsEmpty && left[0] != ',')
            {
                return false;
            }
        }
    }

    private static bool TryReadValue(ref ReadOnlySpan<char> left, [NotNullWhen(true)] out string? value)
    {
        if (left.IsEmpty || left[0] != '"')
        {
            var end = left.IndexOf(',');
            var token = (end < 0 ? left : left[..end]).TrimEnd(Space);
            left = left[(end < 0 ? left.Length : end)..];
            value = token.ToString();
            return !token.ContainsAny(" \t\"");
        }

        Span<char> plain = left.Length <= 256 ? stackalloc char[256] : new char[left.Length];
        var length = 0;
        for (var at = 1; at < left.Length; at++)
        {
            if (left[at] == '"')
            {
                value = plain[..length].ToString();
                left = left[(at + 1)..];
                return true;
            }

            // A quoted pair (RFC 9110, 5.6.4).
            at += left[at] == '\\' && at + 1 < left.Length ? 1 : 0;
            plain[length++] = left[at];
        }

        value = null;
        return false;
    }
}

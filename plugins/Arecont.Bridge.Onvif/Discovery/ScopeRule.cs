namespace Arecont.Bridge.Onvif.Discovery;

/// <summary>How the scopes of a probe are compared with those of a device (WS-Discovery 5.1).</summary>
internal enum ScopeRule
{
    /// <summary>By the parts of a URI (RFC 3986): the path of the one begins with the whole segments of the other's. The default.</summary>
    Rfc3986,

    /// <summary>As texts, case-sensitive.</summary>
    StringCompare,

    /// <summary>As UUIDs.</summary>
    Uuid,

    /// <summary>A rule that is not known here.</summary>
    Unknown,
}

/// <summary>Compares types and scopes.</summary>
internal static class ScopeRules
{
    /// <summary>The rule of a <c>MatchBy</c>; none means the default.</summary>
    public static ScopeRule Of(string? matchBy) => matchBy?.Trim() switch
    {
        null or "" or DiscoveryNames.Discovery + "/rfc3986" => ScopeRule.Rfc3986,
        DiscoveryNames.Discovery + "/strcmp0" => ScopeRule.StringCompare,
        DiscoveryNames.Discovery + "/uuid" => ScopeRule.Uuid,
        _ => ScopeRule.Unknown,
    };

    /// <summary>Whether a device's scope is what a probe asks for.</summary>
    public static bool Matches(this ScopeRule rule, string wanted, string scope) => rule switch
    {
        ScopeRule.Rfc3986 => MatchesUri(wanted, scope),
        ScopeRule.StringCompare => string.Equals(wanted, scope, StringComparison.Ordinal),
        ScopeRule.Uuid => Uuid(wanted) is { } uuid && uuid == Uuid(scope),
        _ => false,
    };

    // Scheme and authority in any case, the path by segments, case-sensitive and without "." and ".."; query and fragment do not count.
    private static bool MatchesUri(string wanted, string scope)
    {
        if (!Uri.TryCreate(wanted, UriKind.Absolute, out var first) || !Uri.TryCreate(scope, UriKind.Absolute, out var second) || HasDotSegment(wanted))
        {
            return false;
        }

        return string.Equals(first.Scheme, second.Scheme, StringComparison.OrdinalIgnoreCase)
            && string.Equals(first.Authority, second.Authority, StringComparison.OrdinalIgnoreCase)
            && IsPrefix(Segments(first), Segments(second));
    }

    private static bool HasDotSegment(string uri) => uri.Split('?', '#')[0].Split('/').Any(segment => segment is "." or "..");

    private static string[] Segments(Uri uri) => uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsPrefix(string[] prefix, string[] whole)
        => prefix.Length <= whole.Length && prefix.SequenceEqual(whole.Take(prefix.Length), StringComparer.Ordinal);

    private static Guid? Uuid(string text)
    {
        var digits = text.StartsWith("urn:", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;
        digits = digits.StartsWith("uuid:", StringComparison.OrdinalIgnoreCase) ? digits[5..] : digits;
        return Guid.TryParse(digits, out var uuid) ? uuid : null;
    }
}

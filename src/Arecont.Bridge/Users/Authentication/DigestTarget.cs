namespace Arecont.Bridge.Users.Authentication;

/// <summary>Whether the address that a client signed is the one it asks for.</summary>
internal static class DigestTarget
{
    /// <summary>
    /// True for the same address, scheme and host aside: proxies and clients change between the absolute form and the path. RTSP clients
    /// on live555 sign the presentation's address for its tracks as well, so for <c>rtsp:</c> an address above the requested one will do.
    /// </summary>
    /// <param name="signed">The digest's <c>uri</c>.</param>
    /// <param name="requested">The target on the request line.</param>
    public static bool Covers(string signed, string requested)
    {
        var above = Path(signed);
        var path = Path(requested);
        if (above.SequenceEqual(path))
        {
            return true;
        }

        if (!requested.StartsWith("rtsp", StringComparison.OrdinalIgnoreCase) || !requested.Contains("://", StringComparison.Ordinal))
        {
            return false;
        }

        above = above.TrimEnd('/');
        path = path.TrimEnd('/');
        return path.StartsWith(above) && (path.Length == above.Length || path[above.Length] is '/' or '?');
    }

    private static ReadOnlySpan<char> Path(string address)
    {
        var text = address.AsSpan();
        if (text.IsEmpty || text[0] is '/' or '*')
        {
            return text;
        }

        var authority = text.IndexOf("://");
        if (authority < 0)
        {
            return text;
        }

        var rest = text[(authority + 3)..];
        var path = rest.IndexOfAny('/', '?');
        return path < 0 ? "/" : rest[path..];
    }
}

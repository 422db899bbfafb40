using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace Arecont.Bridge.Users.Authentication;

/// <summary>What a client sent for HTTP Digest (RFC 7616, 3.4).</summary>
internal sealed class DigestCredentials
{
    private readonly DigestAlgorithm _algorithm;
    private readonly byte[] _response;
    private readonly DigestProtection? _protection;

    private DigestCredentials(Dictionary<string, string> parameters, string userName, DigestAlgorithm algorithm, byte[] response, DigestProtection? protection)
    {
        UserName = userName;
        Realm = parameters["realm"];
        Nonce = parameters["nonce"];
        Uri = parameters["uri"];
        NonceCount = protection is null ? 0 : uint.Parse(protection.NonceCount, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        _algorithm = algorithm;
        _response = response;
        _protection = protection;
    }

    public string UserName { get; }

    public string Realm { get; }

    public string Nonce { get; }

    /// <summary>The address that the client signed.</summary>
    public string Uri { get; }

    /// <summary>True where the answer is protected by <c>qop=auth</c>; false for the form of RFC 2069 and RFC 2326.</summary>
    public bool HasQop => _protection is not null;

    /// <summary>From 1; 0 without <c>qop</c>.</summary>
    public uint NonceCount { get; }

    /// <summary>Reads what follows the scheme. False where a part is missing, or is none that was offered (<c>auth-int</c>, <c>MD5-sess</c>).</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out DigestCredentials? credentials)
    {
        credentials = null;
        if (!AuthorizationHeader.TryReadParameters(text, out var parameters)
            || !TryReadUserName(parameters, out var userName)
            || !parameters.ContainsKey("realm") || !parameters.ContainsKey("nonce") || !parameters.ContainsKey("uri")
            || !DigestAlgorithm.TryFind(parameters.GetValueOrDefault("algorithm"), out var algorithm)
            || !TryReadResponse(parameters, algorithm, out var response)
            || !TryReadProtection(parameters, out var protection))
        {
            return false;
        }

        credentials = new DigestCredentials(parameters, userName, algorithm, response, protection);
        return true;
    }

    /// <summary>True where whoever sent this knows the password; compared in constant time.</summary>
    public bool Proves(string password, string method)
        => CryptographicOperations.FixedTimeEquals(_response, _algorithm.Respond(UserName, Realm, password, method, Uri, Nonce, _protection));

    private static bool TryReadUserName(Dictionary<string, string> parameters, [NotNullWhen(true)] out string? name)
    {
        if (parameters.TryGetValue("username", out name))
        {
            return !parameters.ContainsKey("username*");
        }

        // For characters outside ASCII (RFC 7616, 3.4; RFC 8187).
        const string Prefix = "UTF-8''";
        if (!parameters.TryGetValue("username*", out var extended) || !extended.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        name = System.Uri.UnescapeDataString(extended[Prefix.Length..]);
        return true;
    }

    private static bool TryReadResponse(Dictionary<string, string> parameters, DigestAlgorithm algorithm, out byte[] response)
    {
        response = new byte[algorithm.Length];
        return parameters.TryGetValue("response", out var hex) && hex.Length == 2 * algorithm.Length
            && Convert.FromHexString(hex, response, out _, out _) == System.Buffers.OperationStatus.Done;
    }

    private static bool TryReadProtection(Dictionary<string, string> parameters, out DigestProtection? protection)
    {
        protection = null;
        if (!parameters.TryGetValue("qop", out var qop))
        {
            return true;
        }

        if (!qop.Equals("auth", StringComparison.OrdinalIgnoreCase)
            || !parameters.TryGetValue("cnonce", out var cnonce)
            || !parameters.TryGetValue("nc", out var count) || count.Length != 8 || !count.All(char.IsAsciiHexDigit))
        {
            return false;
        }

        protection = new DigestProtection(qop, count, cnonce);
        return true;
    }
}

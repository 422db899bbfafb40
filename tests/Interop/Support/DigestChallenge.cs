using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Arecont.Interop.Tests.Support;

/// <summary>A Digest challenge without <c>qop</c> and its answer (RFC 2617, 3.2.2; RFC 7616 for SHA-256).</summary>
internal sealed partial record DigestChallenge(string Realm, string Nonce, string? Algorithm)
{
    public static DigestChallenge Parse(string value)
    {
        var fields = Field().Matches(value).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value, StringComparer.OrdinalIgnoreCase);
        return new DigestChallenge(fields["realm"], fields["nonce"], fields.GetValueOrDefault("algorithm"));
    }

    /// <summary>The value of <c>Authorization</c>.</summary>
    public string Answer(string user, string password, string method, string uri)
    {
        var response = Hash($"{Hash($"{user}:{Realm}:{password}")}:{Nonce}:{Hash($"{method}:{uri}")}");
        var algorithm = Algorithm is null ? string.Empty : $", algorithm={Algorithm}";
        return $"Digest username=\"{user}\", realm=\"{Realm}\", nonce=\"{Nonce}\", uri=\"{uri}\", response=\"{response}\"{algorithm}";
    }

#pragma warning disable CA5351 // The scheme's own hash (RFC 2617).
    private string Hash(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Convert.ToHexStringLower(Algorithm == "SHA-256" ? SHA256.HashData(bytes) : MD5.HashData(bytes));
    }
#pragma warning restore CA5351

    [GeneratedRegex("(\\w+)=\"?([^\",]*)")]
    private static partial Regex Field();
}

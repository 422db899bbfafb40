using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Arecont.Benchmarks.Viewing;

/// <summary>The answer to a Digest challenge (RFC 7616), MD5.</summary>
internal sealed partial class DigestLogin(string user, string password)
{
    private string? _realm;
    private string? _nonce;
    private string? _opaque;
    private bool _counts;
    private int _count;

    /// <summary>Takes a challenge; false when it is none of Digest with MD5.</summary>
    public bool Take(string challenge)
    {
        if (!challenge.StartsWith("Digest ", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var fields = Field().Matches(challenge).ToDictionary(
            match => match.Groups[1].Value.ToLowerInvariant(), match => match.Groups[2].Value.Trim('"'));
        if (fields.TryGetValue("algorithm", out var algorithm) && !algorithm.Equals("MD5", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        (_realm, _nonce, _opaque) = (fields["realm"], fields["nonce"], fields.GetValueOrDefault("opaque"));
        _counts = fields.ContainsKey("qop");
        return true;
    }

    /// <summary>The value of the Authorization field; null before a challenge.</summary>
    public string? Answer(string method, string uri)
    {
        if (_nonce is null)
        {
            return null;
        }

        var who = Hash($"{user}:{_realm}:{password}");
        var what = Hash($"{method}:{uri}");
        var head = $"Digest username=\"{user}\", realm=\"{_realm}\", nonce=\"{_nonce}\", uri=\"{uri}\", "
            + (_opaque is null ? string.Empty : $"opaque=\"{_opaque}\", ");
        if (!_counts)
        {
            return $"{head}response=\"{Hash($"{who}:{_nonce}:{what}")}\"";
        }

        var count = $"{++_count:x8}";
        return $"{head}qop=auth, nc={count}, cnonce=\"benchmark\", response=\"{Hash($"{who}:{_nonce}:{count}:benchmark:auth:{what}")}\"";
    }

#pragma warning disable CA5351 // Digest as servers still offer it; nothing is protected here.
    private static string Hash(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5351

    [GeneratedRegex("""([A-Za-z-]+)=("[^"]*"|[^\s,]+)""")]
    private static partial Regex Field();
}

using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Arecont.Bridge.Onvif.Tests.Security;

/// <summary>Answers a challenge of HTTP Digest as a client does.</summary>
internal static partial class HttpDigest
{
    public static string Answer(string challenge, string name, string password, string uri, int count = 1)
    {
        var parts = Part().Matches(challenge).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Trim('"'));
        var algorithm = parts["algorithm"];
        const string Client = "0a4f113b";
        var nc = $"{count:x8}";
        var response = Hash(algorithm, $"{Hash(algorithm, $"{name}:{parts["realm"]}:{password}")}:{parts["nonce"]}:{nc}:{Client}:auth:{Hash(algorithm, $"POST:{uri}")}");
        return $"Digest username=\"{name}\", realm=\"{parts["realm"]}\", nonce=\"{parts["nonce"]}\", uri=\"{uri}\", algorithm={algorithm}, qop=auth, nc={nc}, cnonce=\"{Client}\", response=\"{response}\"";
    }

    [SuppressMessage("Security", "CA5351", Justification = "Old clients know nothing else.")]
    private static string Hash(string algorithm, string text)
        => Convert.ToHexStringLower(algorithm == "MD5" ? MD5.HashData(Encoding.UTF8.GetBytes(text)) : SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [GeneratedRegex("""(\w+)=("[^"]*"|[^,\s]+)""")]
    private static partial Regex Part();
}

using System.Text.RegularExpressions;
using Arecont.Bridge.Users.Authentication;

namespace Arecont.Bridge.Tests.Users.Authentication;

/// <summary>A client's answer to a Digest challenge; every part can be made wrong.</summary>
internal sealed partial record DigestAnswer(string Nonce)
{
    public string User { get; init; } = "ann";

    public string Password { get; init; } = "p:w";

    public string Method { get; init; } = "GET";

    public string Uri { get; init; } = "/a?b=c";

    public string Realm { get; init; } = "Arecont.Bridge";

    public string? Algorithm { get; init; } = "MD5";

    public string? Qop { get; init; } = "auth";

    public string Count { get; init; } = "00000001";

    /// <summary>Answers a challenge as it is.</summary>
    public static DigestAnswer To(string challenge)
        => new(NonceOf().Match(challenge).Groups[1].Value)
        {
            Algorithm = AlgorithmOf().Match(challenge) is { Success: true } match ? match.Groups[1].Value : null,
            Qop = challenge.Contains("qop=", StringComparison.Ordinal) ? "auth" : null,
        };

    public override string ToString()
    {
        Assert.True(DigestAlgorithm.TryFind(Algorithm, out var algorithm));
        var protection = Qop is null ? null : new DigestProtection(Qop, Count, "c1ient");
        var response = Convert.ToHexStringLower(algorithm.Respond(User, Realm, Password, Method, Uri, Nonce, protection));
        var header = $"Digest username=\"{User}\", realm=\"{Realm}\", nonce=\"{Nonce}\", uri=\"{Uri}\", response=\"{response}\"";
        header += Algorithm is null ? string.Empty : $", algorithm={Algorithm}";
        return header + (Qop is null ? string.Empty : $", qop={Qop}, nc={Count}, cnonce=\"c1ient\"");
    }

    [GeneratedRegex("nonce=\"([^\"]*)\"")]
    private static partial Regex NonceOf();

    [GeneratedRegex("algorithm=([^,]*)")]
    private static partial Regex AlgorithmOf();
}

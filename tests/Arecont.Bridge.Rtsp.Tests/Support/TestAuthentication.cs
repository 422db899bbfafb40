using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Arecont.Bridge.Contract.Users;

namespace Arecont.Bridge.Rtsp.Tests.Support;

/// <summary>Judges credentials as the program does, with one nonce that a test may make old.</summary>
internal sealed class TestAuthentication : IBridgeAuthentication
{
    public const string Realm = "test";

    public string Nonce { get; set; } = "nonce-1";

    public ImmutableArray<BridgeUser> Users { get; } =
    [
        new("viewer", "see", BridgeRole.Viewer),
        new("operator", "turn", BridgeRole.Operator),
    ];

    public ImmutableArray<string> Challenges(AuthenticationSchemes schemes, bool stale = false)
    {
        var digest = $"Digest realm=\"{Realm}\", nonce=\"{Nonce}\"{(stale ? ", stale=true" : string.Empty)}";
        return schemes.HasFlag(AuthenticationSchemes.Basic)
            ? [$"{digest}, algorithm=SHA-256", digest, $"Basic realm=\"{Realm}\""]
            : [$"{digest}, algorithm=SHA-256", digest];
    }

    public AuthenticationOutcome Authenticate(string? authorization, string method, string uri, AuthenticationSchemes schemes)
    {
        if (authorization?.StartsWith("Basic ", StringComparison.Ordinal) == true && schemes.HasFlag(AuthenticationSchemes.Basic))
        {
            return new AuthenticationOutcome(Users.FirstOrDefault(user => authorization == Basic(user.Name, user.Password)));
        }

        if (authorization?.StartsWith("Digest ", StringComparison.Ordinal) != true)
        {
            return new AuthenticationOutcome(null);
        }

        var known = Users.FirstOrDefault(user => user.Name == Value(authorization, "username"));
        var nonce = Value(authorization, "nonce");
        var sha = Value(authorization, "algorithm") == "SHA-256";
        if (known is null || Value(authorization, "response") != Response(known.Name, known.Password, method, Value(authorization, "uri"), nonce, sha))
        {
            return new AuthenticationOutcome(null);
        }

        return nonce == Nonce ? new AuthenticationOutcome(known) : new AuthenticationOutcome(null, Stale: true);
    }

    public static string Basic(string name, string password) => $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{password}"))}";

    public static string Digest(string name, string password, string method, string uri, string nonce, bool sha = false)
        => $"Digest username=\"{name}\", realm=\"{Realm}\", nonce=\"{nonce}\", uri=\"{uri}\", response=\"{Response(name, password, method, uri, nonce, sha)}\"{(sha ? ", algorithm=SHA-256" : string.Empty)}";

#pragma warning disable CA5351 // What RFC 2326 clients know.
    private static string Response(string name, string password, string method, string uri, string nonce, bool sha)
    {
        string Hash(string text) => Convert.ToHexStringLower(sha ? SHA256.HashData(Encoding.UTF8.GetBytes(text)) : MD5.HashData(Encoding.UTF8.GetBytes(text)));
        return Hash($"{Hash($"{name}:{Realm}:{password}")}:{nonce}:{Hash($"{method}:{uri}")}");
    }
#pragma warning restore CA5351

    private static string Value(string header, string name) => Regex.Match(header, $"[ ,]{name}=\"?([^\",]*)").Groups[1].Value;
}

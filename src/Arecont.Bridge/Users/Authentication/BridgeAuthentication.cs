using System.Collections.Immutable;
using Arecont.Bridge.Contract.Users;

namespace Arecont.Bridge.Users.Authentication;

/// <summary>
/// Judges <c>Authorization</c> headers against the bridge's users. Whatever a header holds, the answer is a user or none, never an
/// exception. See the README beside this file.
/// </summary>
internal sealed class BridgeAuthentication(IBridgeUsers users, TimeProvider time) : IBridgeAuthentication
{
    /// <summary>The realm: passwords are for the whole bridge.</summary>
    public const string Realm = "Arecont.Bridge";

    private const AuthenticationSchemes AnyDigest = AuthenticationSchemes.Digest | AuthenticationSchemes.DigestWithoutQop;

    private readonly NonceSource _nonces = new(time);
    private readonly NonceCounts _counts = new();

    /// <inheritdoc/>
    public ImmutableArray<string> Challenges(AuthenticationSchemes schemes, bool stale = false)
    {
        var challenges = ImmutableArray.CreateBuilder<string>(3);
        if ((schemes & AnyDigest) != 0)
        {
            // The strongest first (RFC 7616, 3.7), and MD5 last for clients that keep the last Digest challenge: ffmpeg, which gives up
            // on any other algorithm, and live555, which answers with MD5 whatever it says. One nonce serves both.
            var nonce = _nonces.Create();
            var head = $"Digest realm=\"{Realm}\", nonce=\"{nonce}\"{(stale ? ", stale=true" : string.Empty)}";
            if (schemes.HasFlag(AuthenticationSchemes.Digest))
            {
                challenges.Add($"{head}, algorithm=SHA-256, qop=\"auth\", charset=UTF-8");
                challenges.Add($"{head}, algorithm=MD5, qop=\"auth\", charset=UTF-8");
            }
            else
            {
                // As in RFC 2069: clients of that age stumble over a parameter they do not know.
                challenges.Add($"{head}, algorithm=SHA-256");
                challenges.Add(head);
            }
        }

        if (schemes.HasFlag(AuthenticationSchemes.Basic))
        {
            challenges.Add($"Basic realm=\"{Realm}\", charset=\"UTF-8\"");
        }

        return challenges.ToImmutable();
    }

    /// <inheritdoc/>
    public AuthenticationOutcome Authenticate(string? authorization, string method, string uri, AuthenticationSchemes schemes)
    {
        if (!AuthorizationHeader.TrySplit(authorization, out var scheme, out var rest))
        {
            return new AuthenticationOutcome(null);
        }

        if (scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase) && schemes.HasFlag(AuthenticationSchemes.Basic))
        {
            return BasicCredentials.TryParse(rest, out var name, out var password) && users.TryAuthenticate(name, password, out var user)
                ? new AuthenticationOutcome(user)
                : new AuthenticationOutcome(null);
        }

        return scheme.Equals("Digest", StringComparison.OrdinalIgnoreCase) && (schemes & AnyDigest) != 0 && DigestCredentials.TryParse(rest, out var digest)
            ? Judge(digest, method, uri, schemes)
            : new AuthenticationOutcome(null);
    }

    private AuthenticationOutcome Judge(DigestCredentials digest, string method, string uri, AuthenticationSchemes schemes)
    {
        if (digest.Realm != Realm
            || (!digest.HasQop && !schemes.HasFlag(AuthenticationSchemes.DigestWithoutQop))
            || !DigestTarget.Covers(digest.Uri, uri))
        {
            return new AuthenticationOutcome(null);
        }

        // An unknown name costs the same as a wrong password.
        var known = users.All.FirstOrDefault(candidate => string.Equals(candidate.Name, digest.UserName, StringComparison.Ordinal));
        if (!digest.Proves(known?.Password ?? string.Empty, method) || known is null)
        {
            return new AuthenticationOutcome(null);
        }

        // Only now, for the memory of used counts belongs to those who know a password.
        var fresh = _nonces.TryRead(digest.Nonce, out var number) && (!digest.HasQop || _counts.TryUse(number, digest.NonceCount));
        return fresh ? new AuthenticationOutcome(known) : new AuthenticationOutcome(null, Stale: true);
    }
}

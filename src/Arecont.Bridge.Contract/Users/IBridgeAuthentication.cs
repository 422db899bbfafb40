using System.Collections.Immutable;

namespace Arecont.Bridge.Contract.Users;

/// <summary>HTTP authentication against the bridge's users, for every protocol that takes it over (HTTP, RTSP): Digest (RFC 7616) and Basic (RFC 7617).</summary>
public interface IBridgeAuthentication
{
    /// <summary>
    /// The values of the <c>WWW-Authenticate</c> headers of a refusal, in the order to send them: Digest with SHA-256, the strongest first
    /// (RFC 7616, 3.7), then with MD5, which is all that old clients know and must be the last Digest for those that keep the last one
    /// they read, then Basic where the scheme is allowed.
    /// </summary>
    ImmutableArray<string> Challenges(AuthenticationSchemes schemes, bool stale = false);

    /// <summary>Judges an <c>Authorization</c> header. A digest is tied to method and address; replays and old nonces are refused.</summary>
    /// <param name="authorization">The header's value, or null.</param>
    /// <param name="method">The request's method, such as <c>GET</c> or <c>DESCRIBE</c>.</param>
    /// <param name="uri">The request target as it stands on the request line.</param>
    /// <param name="schemes">What is allowed here.</param>
    AuthenticationOutcome Authenticate(string? authorization, string method, string uri, AuthenticationSchemes schemes);
}

/// <summary>Schemes that a place allows.</summary>
[Flags]
public enum AuthenticationSchemes
{
    /// <summary>Digest without <c>qop</c> offered, as RTSP clients know it (RFC 2326, D.1).</summary>
    DigestWithoutQop = 1,

    /// <summary>Digest with <c>qop="auth"</c>.</summary>
    Digest = 2,

    /// <summary>Basic: the password crosses the network readable.</summary>
    Basic = 4,
}

/// <summary>What came of it.</summary>
/// <param name="User">The user, or null.</param>
/// <param name="Stale">The name and password were right and the nonce too old: the client should try again without asking its user.</param>
public sealed record AuthenticationOutcome(BridgeUser? User, bool Stale = false);

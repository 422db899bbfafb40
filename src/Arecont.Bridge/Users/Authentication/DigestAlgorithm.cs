using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Arecont.Bridge.Users.Authentication;

/// <summary>A hash of HTTP Digest and the answer it makes (RFC 7616, 3.4.1).</summary>
internal sealed class DigestAlgorithm
{
    private readonly Func<byte[], byte[]> _hash;

    private DigestAlgorithm(string name, int length, Func<byte[], byte[]> hash)
    {
        Name = name;
        Length = length;
        _hash = hash;
    }

    /// <summary>What every client knows.</summary>
    [SuppressMessage("Security", "CA5351", Justification = "HTTP Digest of RFC 2617 and RTSP is defined with MD5, and old clients know nothing else.")]
    public static DigestAlgorithm Md5 { get; } = new("MD5", MD5.HashSizeInBytes, MD5.HashData);

    /// <summary>What RFC 7616 added.</summary>
    public static DigestAlgorithm Sha256 { get; } = new("SHA-256", SHA256.HashSizeInBytes, SHA256.HashData);

    /// <summary>The name in headers.</summary>
    public string Name { get; }

    /// <summary>The answer's size in bytes.</summary>
    public int Length { get; }

    /// <summary>Finds it by its name, without regard to case; MD5 where a client names none.</summary>
    public static bool TryFind(string? name, [NotNullWhen(true)] out DigestAlgorithm? algorithm)
    {
        algorithm = name is null || name.Equals(Md5.Name, StringComparison.OrdinalIgnoreCase) ? Md5
            : name.Equals(Sha256.Name, StringComparison.OrdinalIgnoreCase) ? Sha256
            : null;
        return algorithm is not null;
    }

    /// <summary>The answer that a client with this password gives; without <paramref name="protection"/> in the form of RFC 2069.</summary>
    public byte[] Respond(string userName, string realm, string password, string method, string uri, string nonce, DigestProtection? protection)
    {
        var who = Hex($"{userName}:{realm}:{password}");
        var what = Hex($"{method}:{uri}");
        return Hash(protection is null
            ? $"{who}:{nonce}:{what}"
            : $"{who}:{nonce}:{protection.NonceCount}:{protection.ClientNonce}:{protection.Qop}:{what}");
    }

    private byte[] Hash(string text) => _hash(Encoding.UTF8.GetBytes(text));

    private string Hex(string text) => Convert.ToHexStringLower(Hash(text));
}

/// <summary>What a client adds with <c>qop</c>, as it wrote it.</summary>
/// <param name="Qop">The quality of protection: <c>auth</c>.</param>
/// <param name="NonceCount">Eight hexadecimal digits.</param>
/// <param name="ClientNonce">The client's own nonce.</param>
internal sealed record DigestProtection(string Qop, string NonceCount, string ClientNonce);

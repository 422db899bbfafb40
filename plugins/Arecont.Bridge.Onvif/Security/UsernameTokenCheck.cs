using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Arecont.Bridge.Contract.Users;
using Arecont.Bridge.Onvif.Configuration;

namespace Arecont.Bridge.Onvif.Security;

/// <summary>
/// Judges user name tokens (OASIS WS-Security UsernameToken Profile 1.0, 3.1): the digest alone, each once, made within the clock's
/// tolerance of now. Whatever a token holds, the answer is a user or none, never an exception.
/// </summary>
internal sealed class UsernameTokenCheck(IBridgeUsers users, TimeProvider time, OnvifOptions options)
{
    private const string DigestType = "PasswordDigest";
    private const int LongestNonce = 256;
    private const int LongestInput = 1024;

    // A token from a clock that is ahead by the tolerance stays good for twice as long.
    private readonly ReplayMemory _used = new(time, 2 * options.ClockTolerance);

    /// <summary>Whose token it is, where it is good.</summary>
    public TokenOutcome Judge(UsernameToken token)
    {
        if (token.PasswordType?.EndsWith(DigestType, StringComparison.Ordinal) != true)
        {
            return Refused("the password must be sent as PasswordDigest");
        }

        if (token.Nonce is null || token.Created is null || token.Password is null)
        {
            return Refused("the token must have a Nonce, a Created and a Password");
        }

        Span<byte> nonce = stackalloc byte[LongestNonce];
        if (token.Nonce.Length > LongestNonce || !Convert.TryFromBase64String(token.Nonce, nonce, out var length) || length == 0)
        {
            return Refused("the Nonce is not the base64 of 1 to 192 bytes");
        }

        if (!CreatedTime.TryParse(token.Created, out var created))
        {
            return Refused("Created is not a time");
        }

        // An unknown name costs the same as a wrong password.
        var user = Find(token.Name);
        Span<byte> expected = stackalloc byte[SHA1.HashSizeInBytes];
        if (!TryHash(nonce[..length], token.Created, user?.Password ?? string.Empty, expected) || !IsSame(token.Password, expected) || user is null)
        {
            return Refused("the name or the password is wrong");
        }

        var skew = created - time.GetUtcNow();
        if (skew.Duration() > options.ClockTolerance)
        {
            return Refused(string.Create(CultureInfo.InvariantCulture, $"its clock is {skew.Duration().TotalSeconds:0} s {(skew < TimeSpan.Zero ? "behind" : "ahead of")} the bridge's"));
        }

        // Only now, for the memory belongs to those who know a password. The digest is as good as nonce and time, and shorter.
        return _used.TryUse(BinaryPrimitives.ReadUInt128LittleEndian(expected)) ? new TokenOutcome(user, null) : Refused("the token was used before");
    }

    private static TokenOutcome Refused(string why) => new(null, why);

    private BridgeUser? Find(string name)
    {
        foreach (var user in users.All)
        {
            if (string.Equals(user.Name, name, StringComparison.Ordinal))
            {
                return user;
            }
        }

        return null;
    }

    private static bool IsSame(string given, ReadOnlySpan<byte> expected)
    {
        Span<byte> digest = stackalloc byte[SHA1.HashSizeInBytes + 8];
        return Convert.TryFromBase64String(given, digest, out var length) && CryptographicOperations.FixedTimeEquals(digest[..length], expected);
    }

    [SuppressMessage("Security", "CA5350", Justification = "The token's digest is defined with SHA-1.")]
    private static bool TryHash(ReadOnlySpan<byte> nonce, string created, string password, Span<byte> digest)
    {
        Span<byte> input = stackalloc byte[LongestInput];
        nonce.CopyTo(input);
        var length = nonce.Length;
        if (!Encoding.UTF8.TryGetBytes(created, input[length..], out var written))
        {
            return false;
        }

        length += written;
        if (!Encoding.UTF8.TryGetBytes(password, input[length..], out written))
        {
            return false;
        }

        SHA1.HashData(input[..(length + written)], digest);
        return true;
    }
}

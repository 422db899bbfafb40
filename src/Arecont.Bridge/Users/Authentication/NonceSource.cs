using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace Arecont.Bridge.Users.Authentication;

/// <summary>
/// Makes nonces that need no memory: the time, a number and a signature over both with a key of this run. They are old after
/// <see cref="Lifetime"/>.
/// </summary>
internal sealed class NonceSource(TimeProvider time)
{
    /// <summary>How long a nonce may be used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private const int SignedLength = 16;
    private const int SignatureLength = 16;
    private const int Length = SignedLength + SignatureLength;

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly long _start = time.GetTimestamp();
    private long _number;

    /// <summary>A new one, 43 characters without any that needs quoting.</summary>
    public string Create()
    {
        Span<byte> nonce = stackalloc byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(nonce, Age());
        BinaryPrimitives.WriteInt64BigEndian(nonce[8..], Interlocked.Increment(ref _number));
        Sign(nonce[..SignedLength], nonce[SignedLength..]);
        return Base64Url.EncodeToString(nonce);
    }

    /// <summary>False where it is old or not from this run. Later nonces have higher numbers.</summary>
    public bool TryRead(string nonce, out long number)
    {
        number = 0;
        Span<byte> bytes = stackalloc byte[Length];
        if (Base64Url.DecodeFromChars(nonce, bytes, out _, out var length) != OperationStatus.Done || length != Length)
        {
            return false;
        }

        Span<byte> signature = stackalloc byte[SignatureLength];
        Sign(bytes[..SignedLength], signature);
        if (!CryptographicOperations.FixedTimeEquals(signature, bytes[SignedLength..]))
        {
            return false;
        }

        number = BinaryPrimitives.ReadInt64BigEndian(bytes[8..]);
        return Age() - BinaryPrimitives.ReadInt64BigEndian(bytes) <= Lifetime.TotalMilliseconds;
    }

    // Not the wall clock: setting it must neither end nor prolong a nonce.
    private long Age() => (long)time.GetElapsedTime(_start).TotalMilliseconds;

    private void Sign(ReadOnlySpan<byte> data, Span<byte> signature)
    {
        Span<byte> whole = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, data, whole);
        whole[..SignatureLength].CopyTo(signature);
    }
}

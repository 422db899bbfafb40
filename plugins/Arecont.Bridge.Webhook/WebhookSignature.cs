using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Arecont.Bridge.Webhook;

/// <summary>
/// The headers of the Standard Webhooks specification. The signature covers id, time and body, so a request can be neither changed nor
/// sent again later: the receiver refuses a time that is more than five minutes off.
/// </summary>
internal static class WebhookSignature
{
    /// <summary>The event's id, the same on every attempt: lets the receiver drop a second copy.</summary>
    public const string IdHeader = "webhook-id";

    /// <summary>The time of this attempt in seconds since 1970.</summary>
    public const string TimestampHeader = "webhook-timestamp";

    /// <summary><c>v1,</c> and the base64 of HMAC-SHA256 over <c>id.timestamp.body</c>.</summary>
    public const string SignatureHeader = "webhook-signature";

    /// <summary>The value of the signature header.</summary>
    public static string Sign(byte[] secret, string id, long timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}.")));
        hash.AppendData(body);
        return $"v1,{Convert.ToBase64String(hash.GetHashAndReset())}";
    }
}

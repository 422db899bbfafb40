using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Arecont.Bridge.Onvif.Tests.Security;

/// <summary>Makes WS-Security headers, good ones unless a test says otherwise.</summary>
internal sealed record Wsse
{
    private const string Secext = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    private const string Utility = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    private const string Profile = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0";

    public string Name { get; init; } = "viewer";

    public string Password { get; init; } = "secret-viewer";

    public string? Nonce { get; init; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));

    public string? Created { get; init; } = At(TimeProvider.System.GetUtcNow());

    /// <summary>The end of the password's type; null for a password without.</summary>
    public string? Type { get; init; } = "PasswordDigest";

    /// <summary>What stands for the digest; null computes it.</summary>
    public string? Digest { get; init; }

    public static Wsse Of(string user) => new() { Name = user, Password = $"secret-{user}" };

    public static string At(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    /// <summary>The header as most clients write it.</summary>
    public override string ToString()
        => $"<wsse:Security s:mustUnderstand=\"1\" xmlns:wsse=\"{Secext}\" xmlns:wsu=\"{Utility}\">{Token("wsse:", "wsu:")}</wsse:Security>";

    /// <summary>The header in the default namespace, after a time stamp.</summary>
    public string InDefaultNamespace()
        => $"<Security s:mustUnderstand=\"1\" xmlns=\"{Secext}\"><wsu:Timestamp xmlns:wsu=\"{Utility}\"><wsu:Created>2001-01-01T00:00:00Z</wsu:Created></wsu:Timestamp>{Token(string.Empty, string.Empty, $" xmlns=\"{Utility}\"")}</Security>";

    [SuppressMessage("Security", "CA5350", Justification = "The token's digest is defined with SHA-1.")]
    public static string Hash(string nonce, string created, string password)
        => Convert.ToBase64String(SHA1.HashData([.. Convert.FromBase64String(nonce), .. Encoding.UTF8.GetBytes(created + password)]));

    private string Token(string wsse, string wsu, string createdNamespace = "")
    {
        var digest = Digest ?? (Type == "PasswordDigest" ? Hash(Nonce ?? string.Empty, Created ?? string.Empty, Password) : Password);
        var type = Type is null ? string.Empty : $" Type=\"{Profile}#{Type}\"";
        var nonce = Nonce is null ? string.Empty : $"<{wsse}Nonce>{Nonce}</{wsse}Nonce>";
        var created = Created is null ? string.Empty : $"<{wsu}Created{createdNamespace}>{Created}</{wsu}Created>";
        return $"<{wsse}UsernameToken><{wsse}Username>{Name}</{wsse}Username><{wsse}Password{type}>{digest}</{wsse}Password>{nonce}{created}</{wsse}UsernameToken>";
    }
}

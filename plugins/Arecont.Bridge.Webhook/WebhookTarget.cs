using System.Collections.Frozen;
using System.Text;
using Arecont.Bridge.Contract.Configuration;
using Arecont.Bridge.Contract.Events;

namespace Arecont.Bridge.Webhook;

/// <summary>One address that wants events: an item of <c>webhook.targets</c>.</summary>
internal sealed record WebhookTarget
{
    private const string Base64Secret = "whsec_";
    private const int SmallestSecret = 16;

    /// <summary>The address without user and password.</summary>
    public required Uri Address { get; init; }

    /// <summary>What logs call it: the configuration key and the host. Path, query and user may hold secrets and are left out.</summary>
    public required string Label { get; init; }

    /// <summary><c>user:password</c> for basic authentication, or null.</summary>
    public string? Credentials { get; init; }

    /// <summary>The key of the signature; null sends unsigned.</summary>
    public byte[]? Secret { get; init; }

    /// <summary>The names of wanted events; null wants all.</summary>
    public FrozenSet<string>? Events { get; init; }

    /// <summary>The ids of wanted cameras; null wants all.</summary>
    public FrozenSet<string>? Cameras { get; init; }

    /// <summary>Everything wrong with a target that the schema cannot say. Values that may be secrets are never repeated.</summary>
    public static IEnumerable<ConfigurationError> Check(ConfigurationNode node, IReadOnlyCollection<string> cameraIds)
    {
        if (ParseAddress(node["url"]) is null)
        {
            yield return node["url"].Error("must be an http:// or https:// address with a host");
        }

        if (node["secret"].Exists && ParseSecret(node["secret"]) is null)
        {
            yield return node["secret"].Error($"must be {Base64Secret} followed by base64, or any text, and hold {SmallestSecret} bytes or more");
        }

        foreach (var filter in new[] { node["events"], node["cameras"] })
        {
            if (filter.Exists && filter.Items.IsEmpty)
            {
                yield return filter.Error("is empty, so nothing would be sent: name at least one, or leave the key out for all");
            }
        }

        foreach (var camera in node["cameras"].Items)
        {
            if (!cameraIds.Contains(camera.Scalar))
            {
                yield return camera.Error($"there is no camera '{camera.Scalar}'; there are: {string.Join(", ", cameraIds)}");
            }
        }
    }

    /// <summary>Reads a target that <see cref="Check"/> found nothing wrong with.</summary>
    public static WebhookTarget Read(ConfigurationNode node)
    {
        var address = ParseAddress(node["url"])!;
        return new WebhookTarget
        {
            Address = new UriBuilder(address) { UserName = string.Empty, Password = string.Empty, Fragment = string.Empty }.Uri,
            Label = $"{node.Path} ({address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)})",
            Credentials = address.UserInfo.Length > 0 ? Uri.UnescapeDataString(address.UserInfo) : null,
            Secret = ParseSecret(node["secret"]),
            Events = ParseFilter(node["events"]),
            Cameras = ParseFilter(node["cameras"]),
        };
    }

    /// <summary>True where this target is to have the event.</summary>
    public bool Wants(CameraEvent cameraEvent)
        => Events?.Contains(CameraEventNames.Name(cameraEvent.Type)) != false && Cameras?.Contains(cameraEvent.CameraId) != false;

    /// <summary>The label: a record would print its secrets.</summary>
    public override string ToString() => Label;

    private static Uri? ParseAddress(ConfigurationNode node)
        => Uri.TryCreate(node.Text(), UriKind.Absolute, out var address) && address.Host.Length > 0
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? address : null;

    private static byte[]? ParseSecret(ConfigurationNode node)
    {
        var text = node.Text();
        if (text is null)
        {
            return null;
        }

        var secret = Encoding.UTF8.GetBytes(text);
        if (text.StartsWith(Base64Secret, StringComparison.Ordinal))
        {
            secret = new byte[text.Length];
            var valid = Convert.TryFromBase64String(text[Base64Secret.Length..], secret, out var length);
            secret = valid ? secret[..length] : [];
        }

        return secret.Length >= SmallestSecret ? secret : null;
    }

    private static FrozenSet<string>? ParseFilter(ConfigurationNode node)
        => node.Exists ? node.Items.Select(item => item.Text(string.Empty)!).ToFrozenSet(StringComparer.Ordinal) : null;
}

using System.Diagnostics.CodeAnalysis;

namespace Arecont.Bridge.Mqtt.Options;

/// <summary>Where an outside broker is, and who the bridge is there. <see cref="ToString"/> leaves name and password out.</summary>
/// <param name="Host">A name or an IP address.</param>
/// <param name="Port">The TCP port.</param>
/// <param name="Tls">True for <c>mqtts</c>.</param>
/// <param name="UserName">The name, or null.</param>
/// <param name="Password">The password, or null.</param>
internal sealed record BrokerAddress(string Host, int Port, bool Tls, string? UserName, string? Password)
{
    /// <summary>Reads <c>mqtt://user:password@host:1883</c> or <c>mqtts://...</c> (8883); name and password are percent-decoded.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out BrokerAddress? address)
    {
        address = null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("mqtt" or "mqtts") || uri.Host.Length == 0
            || uri.AbsolutePath is not ("" or "/") || uri.Query.Length > 0 || uri.Fragment.Length > 0 || uri.Port == 0)
        {
            return false;
        }

        var tls = uri.Scheme == "mqtts";
        var (name, password) = Credentials(uri.UserInfo);
        address = new BrokerAddress(uri.IdnHost, uri.Port > 0 ? uri.Port : tls ? 8883 : 1883, tls, name, password);
        return true;
    }

    /// <summary>Scheme, host and port.</summary>
    public override string ToString() => $"{(Tls ? "mqtts" : "mqtt")}://{(Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host)}:{Port}";

    private static (string? Name, string? Password) Credentials(string userInfo)
    {
        if (userInfo.Length == 0)
        {
            return (null, null);
        }

        var colon = userInfo.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? (Uri.UnescapeDataString(userInfo), null)
            : (Uri.UnescapeDataString(userInfo[..colon]), Uri.UnescapeDataString(userInfo[(colon + 1)..]));
    }
}

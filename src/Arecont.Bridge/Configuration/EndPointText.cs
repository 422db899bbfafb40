using System.Globalization;
using System.Net;

namespace Arecont.Bridge.Configuration;

/// <summary>Reads <c>address:port</c>.</summary>
internal static class EndPointText
{
    /// <summary>Parses <c>127.0.0.1:8080</c>, <c>[::1]:8080</c> or <c>localhost:8080</c>; the port is 0 to 65535 and cannot be left out.</summary>
    public static bool TryParse(string text, out IPEndPoint endPoint)
    {
        endPoint = new IPEndPoint(IPAddress.Loopback, 0);
        if (!TrySplit(text, out var host, out var port) || port is not { } number)
        {
            return false;
        }

        if (host == "localhost")
        {
            endPoint = new IPEndPoint(IPAddress.Loopback, number);
            return true;
        }

        // IPAddress takes "1" for 0.0.0.1; people mean four numbers.
        if (!IPAddress.TryParse(host, out var address) || (!host.Contains(':') && host.Count(letter => letter == '.') != 3))
        {
            return false;
        }

        endPoint = new IPEndPoint(address, number);
        return true;
    }

    /// <summary>Splits <c>host</c>, <c>host:port</c>, <c>[v6]</c> or <c>[v6]:port</c>; a bare IPv6 address has no port.</summary>
    public static bool TrySplit(string text, out string host, out int? port)
    {
        port = null;
        host = text;
        string? portText = null;
        if (text.StartsWith('['))
        {
            var end = text.IndexOf(']', StringComparison.Ordinal);
            if (end < 0 || (end + 1 < text.Length && text[end + 1] != ':'))
            {
                return false;
            }

            host = text[1..end];
            portText = end + 1 < text.Length ? text[(end + 2)..] : null;
            if (!IPAddress.TryParse(host, out _))
            {
                return false;
            }
        }
        else if (text.Count(letter => letter == ':') == 1)
        {
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            (host, portText) = (text[..colon], text[(colon + 1)..]);
        }

        if (portText is not null)
        {
            if (!int.TryParse(portText, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 65535)
            {
                return false;
            }

            port = number;
        }

        return host.Length > 0;
    }
}

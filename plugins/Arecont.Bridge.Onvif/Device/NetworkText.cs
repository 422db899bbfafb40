using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.Device;
using Address = System.Net.IPAddress;

namespace Arecont.Bridge.Onvif.Device;

/// <summary>Reads names and addresses as strictly as the specification has them.</summary>
internal static partial class NetworkText
{
    /// <summary>A host name of RFC 1123, 2.1: labels of letters, digits and hyphens, 63 characters each, 253 in all, not digits alone.</summary>
    public static bool IsHostName([NotNullWhen(true)] string? name) => name is { Length: > 0 and <= 253 } && HostName().IsMatch(name) && !Digits().IsMatch(name);

    /// <summary>Four decimal numbers and nothing else: the usual parser also takes octal, hexadecimal and shortened forms.</summary>
    public static bool IsIPv4([NotNullWhen(true)] string? text)
        => text?.Split('.') is { Length: 4 } parts && parts.All(part => part.Length <= 3 && byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _));

    /// <summary>An address of version 6 without a zone or brackets.</summary>
    public static bool IsIPv6([NotNullWhen(true)] string? text)
        => text is not null && !text.Contains('%') && !text.Contains('[') && Address.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6;

    /// <summary>Throws the fault of a wrong address.</summary>
    public static void Check(IPAddress address)
        => Check(address.Type == IPType.IPv4 ? NetworkHostType.IPv4 : NetworkHostType.IPv6, address.IPv4Address, address.IPv6Address, null);

    /// <summary>Throws the fault of a wrong host.</summary>
    public static void Check(NetworkHost host) => Check(host.Type, host.IPv4Address, host.IPv6Address, host.DnsName);

    private static void Check(NetworkHostType type, string? v4, string? v6, string? name)
    {
        switch (type)
        {
            case NetworkHostType.IPv4 when !IsIPv4(v4):
                throw Faults.InvalidArgVal("InvalidIPv4Address", $"\"{v4}\" is no IPv4 address.");
            case NetworkHostType.IPv6 when !IsIPv6(v6):
                throw Faults.InvalidArgVal("InvalidIPv6Address", $"\"{v6}\" is no IPv6 address.");
            case NetworkHostType.DNS when !IsHostName(name):
                throw Faults.InvalidArgVal("InvalidDnsName", $"\"{name}\" is no host name.");
            default:
                break;
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$")]
    private static partial Regex HostName();

    [GeneratedRegex(@"^[0-9.]+$")]
    private static partial Regex Digits();
}

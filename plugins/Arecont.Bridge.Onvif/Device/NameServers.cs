using System.Net.NetworkInformation;
using System.Net.Sockets;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.Device;
using Interface = System.Net.NetworkInformation.NetworkInterface;

namespace Arecont.Bridge.Onvif.Device;

/// <summary>The name servers are those of the computer that the bridge runs on, which sets them itself; cameras know none.</summary>
internal static class NameServers
{
    /// <summary>The computer's name servers.</summary>
    public static DnsInformation Get() => new()
    {
        Servers =
        [
            .. Interface.GetAllNetworkInterfaces()
                .Where(card => card.OperationalStatus == OperationalStatus.Up)
                .SelectMany(card => card.GetIPProperties().DnsAddresses)
                .Distinct()
                .Select(address => address.AddressFamily == AddressFamily.InterNetwork
                    ? new IPAddress { Type = IPType.IPv4, IPv4Address = address.ToString() }
                    : new IPAddress { Type = IPType.IPv6, IPv6Address = new System.Net.IPAddress(address.GetAddressBytes()).ToString() }),
        ],
    };

    /// <summary>Accepts a request that changes nothing.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:InvalidIPv4Address</c>, <c>ter:InvalidIPv6Address</c>, <c>ter:OperationProhibited</c>.</exception>
    public static void Set(SetDnsRequest request)
    {
        foreach (var server in request.Servers)
        {
            NetworkText.Check(server);
        }

        var present = Get();
        if (request.FromDHCP != present.FromDHCP || request.SearchDomains.Count > 0 || !request.Servers.Select(Text).SequenceEqual(present.Servers.Select(Text)))
        {
            throw Faults.OperationProhibited("The name servers are those of the computer that the bridge runs on, and are set there.");
        }
    }

    private static string? Text(IPAddress address) => address.Type == IPType.IPv4 ? address.IPv4Address : address.IPv6Address;
}

using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Arecont.Bridge.Onvif.Discovery;

/// <summary>One IPv4 address of this machine.</summary>
/// <param name="Interface">The index of its interface.</param>
/// <param name="Address">The address.</param>
/// <param name="PrefixLength">How many bits name its network.</param>
internal readonly record struct LocalNetwork(int Interface, IPAddress Address, int PrefixLength)
{
    /// <summary>Whether an address lies in the same network.</summary>
    public bool Contains(IPAddress address) => new IPNetwork(Masked(Address, PrefixLength), PrefixLength).Contains(address);

    private static IPAddress Masked(IPAddress address, int prefixLength)
    {
        var bytes = address.GetAddressBytes();
        for (var bit = prefixLength; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        }

        return new IPAddress(bytes);
    }
}

/// <summary>This machine's IPv4 networks.</summary>
internal static class LocalNetworks
{
    /// <summary>Every address of every interface that is up and knows multicast.</summary>
    public static IReadOnlyList<LocalNetwork> Find()
        =>
        [
            .. from card in NetworkInterface.GetAllNetworkInterfaces()
               where card.OperationalStatus is OperationalStatus.Up or OperationalStatus.Unknown && card.SupportsMulticast
               let properties = card.GetIPProperties()
               let index = IndexOf(properties)
               where index is not null
               from address in properties.UnicastAddresses
               where address.Address.AddressFamily == AddressFamily.InterNetwork
               select new LocalNetwork(index.Value, address.Address, address.PrefixLength),
        ];

    /// <summary>Which of the machine's addresses a sender reaches on the interface that its datagram came in on.</summary>
    public static IPAddress? AddressFor(IReadOnlyList<LocalNetwork> networks, int card, IPAddress sender)
    {
        var there = networks.Where(network => network.Interface == card).ToArray();
        return there.Where(network => network.Contains(sender)).Concat(there).Select(network => network.Address).FirstOrDefault();
    }

    /// <summary>
    /// Whether an answer may go there: one much larger than the question must not be sent to a forged address somewhere in the world.
    /// </summary>
    public static bool IsNear(IReadOnlyList<LocalNetwork> networks, IPAddress address)
        => IPAddress.IsLoopback(address) || IsPrivate(address.GetAddressBytes()) || networks.Any(network => network.Contains(address));

    // RFC 1918, RFC 3927 and RFC 6598.
    private static bool IsPrivate(byte[] address) => address switch
    {
        [10, ..] or [192, 168, ..] or [169, 254, ..] => true,
        [172, var second, ..] => second is >= 16 and <= 31,
        [100, var second, ..] => second is >= 64 and <= 127,
        _ => false,
    };

    private static int? IndexOf(IPInterfaceProperties properties)
    {
        try
        {
            return properties.GetIPv4Properties()?.Index;
        }
        catch (NetworkInformationException)
        {
            return null;
        }
    }
}

using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Arecont.Camera.Discovery;

/// <summary>The sockets a search asks from: one for every IPv4 address of this machine, or one for given targets.</summary>
internal static class DiscoverySockets
{
    private const int BroadcastPort = 69;

    public static IReadOnlyList<IPEndPoint> Targets(DiscoveryOptions options)
        => options.Targets.Count > 0 ? options.Targets : [new IPEndPoint(IPAddress.Broadcast, BroadcastPort)];

    public static IReadOnlyList<Socket> Open(DiscoveryOptions options)
    {
        // A broadcast leaves by the interface its socket is bound to; a given target finds its own way.
        var addresses = options.Targets.Count > 0 ? [] : LocalAddresses();
        var sockets = new List<Socket>();
        foreach (var address in addresses.DefaultIfEmpty(IPAddress.Any))
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { EnableBroadcast = true };
            try
            {
                socket.Bind(new IPEndPoint(address, 0));
                sockets.Add(socket);
            }
            catch (SocketException)
            {
                // The interface has just gone.
                socket.Dispose();
            }
        }

        return sockets;
    }

    private static List<IPAddress> LocalAddresses()
        => [.. NetworkInterface.GetAllNetworkInterfaces()
            .Where(i => i.OperationalStatus == OperationalStatus.Up && i.NetworkInterfaceType != NetworkInterfaceType.Loopback)
            .SelectMany(i => i.GetIPProperties().UnicastAddresses)
            .Select(a => a.Address)
            .Where(a => a.AddressFamily == AddressFamily.InterNetwork)];
}

using System.Net;
using System.Net.Sockets;

namespace Arecont.Bridge.Mqtt.Tests.Peers;

/// <summary>A port nobody has at the moment.</summary>
internal static class FreePort
{
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

using System.Net;
using System.Net.Sockets;
using Arecont.Bridge.Rtsp.Options;

namespace Arecont.Bridge.Rtsp.Transports;

/// <summary>Opens pairs of UDP sockets: RTP on an even port, RTCP on the next (RFC 3550, 11).</summary>
internal sealed class UdpPorts(RtspOptions options)
{
    private const int Attempts = 64;

    private uint _next;

    /// <summary>Two sockets on an address of this machine; null where no pair is free.</summary>
    public (Socket Rtp, Socket Rtcp)? Open(IPAddress local)
    {
        var pairs = options.UdpPorts is { } range ? (range.Last - FirstEven(range) + 1) / 2 : Attempts;
        for (var i = 0; i < pairs; i++)
        {
            var port = options.UdpPorts is { } ports ? FirstEven(ports) + (int)(Interlocked.Increment(ref _next) % (uint)pairs * 2) : 0;
            if (TryBind(local, port) is not { } first)
            {
                continue;
            }

            var number = ((IPEndPoint)first.LocalEndPoint!).Port;
            if (number % 2 == 0 && number < IPEndPoint.MaxPort && TryBind(local, number + 1) is { } second)
            {
                return (first, second);
            }

            first.Dispose();
        }

        return null;
    }

    private static int FirstEven(PortRange range) => range.First + (range.First % 2);

    private static Socket? TryBind(IPAddress local, int port)
    {
        var socket = new Socket(local.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            socket.Bind(new IPEndPoint(local, port));
            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }
    }
}

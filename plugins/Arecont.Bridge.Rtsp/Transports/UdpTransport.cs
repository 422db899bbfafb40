using System.Net;
using System.Net.Sockets;
using Arecont.Bridge.Rtsp.Delivery;

namespace Arecont.Bridge.Rtsp.Transports;

/// <summary>From a pair of the server's ports to a pair of the client's, at the address it came from: nobody can aim a stream at another.</summary>
internal sealed class UdpTransport : ITrackTransport
{
    private const int LargestPacket = 2048;

    private readonly Socket _rtp;
    private readonly Socket _rtcp;
    private readonly IPAddress _client;
    private readonly CancellationTokenSource _closed = new();

    /// <summary>Takes the sockets over.</summary>
    public UdpTransport(Socket rtp, Socket rtcp, IPAddress client, TransportOffer offer)
    {
        (_rtp, _rtcp, _client) = (rtp, rtcp, client);
        var (rtpPort, rtcpPort) = offer.ClientPorts!.Value;
        Target = new UdpTarget(rtp, rtcp, new IPEndPoint(client, rtpPort), new IPEndPoint(client, rtcpPort));
        Answer = $"{offer.Protocol};unicast;client_port={rtpPort}-{rtcpPort};server_port={Port(rtp)}-{Port(rtcp)}";
    }

    /// <inheritdoc/>
    public ViewerTarget Target { get; }

    /// <inheritdoc/>
    public string Answer { get; }

    /// <inheritdoc/>
    public bool IsInterleaved => false;

    /// <inheritdoc/>
    public bool IsMulticast => false;

    /// <inheritdoc/>
    public void Receive(PacketReceiver rtp, PacketReceiver rtcp)
    {
        _ = ReceiveAsync(_rtp, rtp);
        _ = ReceiveAsync(_rtcp, rtcp);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _closed.Cancel();
        _rtp.Dispose();
        _rtcp.Dispose();
        _closed.Dispose();
    }

    private async Task ReceiveAsync(Socket socket, PacketReceiver receiver)
    {
        var packet = GC.AllocateUninitializedArray<byte>(LargestPacket);
        var from = new SocketAddress(socket.AddressFamily);
        var closed = _closed.Token;
        while (!closed.IsCancellationRequested)
        {
            try
            {
                var length = await socket.ReceiveFromAsync(packet, SocketFlags.None, from, closed).ConfigureAwait(false);
                if (IsClient(from))
                {
                    receiver(packet.AsSpan(0, length));
                }
            }
            catch (SocketException)
            {
                // A port of the client that nobody listens on any more tells so by ICMP; the session's time-out ends it.
            }
            catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private bool IsClient(SocketAddress from) => ((IPEndPoint)new IPEndPoint(_client, 0).Create(from)).Address.Equals(_client);

    private static int Port(Socket socket) => ((IPEndPoint)socket.LocalEndPoint!).Port;
}

using System.Net;
using System.Net.Sockets;

namespace Arecont.Bridge.Onvif.Discovery;

/// <summary>The one socket of discovery: shared with other programs on the same port, on every interface.</summary>
internal sealed class DiscoverySocket : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly Lock _sending = new();
    private readonly HashSet<(IPAddress Group, int Interface)> _joined = [];

    /// <summary>Binds; a <see cref="SocketException"/> says why it cannot.</summary>
    public DiscoverySocket(int port)
    {
        try
        {
            _socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            _socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.PacketInformation, true);
            _socket.Bind(new IPEndPoint(IPAddress.Any, port));
        }
        catch
        {
            _socket.Dispose();
            throw;
        }
    }

    /// <summary>Where it is bound.</summary>
    public IPEndPoint EndPoint => (IPEndPoint)_socket.LocalEndPoint!;

    /// <summary>Hears a group on an interface, unless it does; false where it cannot.</summary>
    public bool Join(IPAddress group, int card)
    {
        if (!_joined.Add((group, card)))
        {
            return true;
        }

        try
        {
            _socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.AddMembership, new MulticastOption(group, card));
            return true;
        }
        catch (SocketException)
        {
            _joined.Remove((group, card));
            return false;
        }
    }

    /// <summary>Forgets the interfaces that are gone, so that they are joined again when they are back.</summary>
    public void KeepOnly(IEnumerable<int> cards) => _joined.RemoveWhere(member => !cards.Contains(member.Interface));

    /// <summary>Waits for a datagram.</summary>
    public ValueTask<SocketReceiveMessageFromResult> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
        => _socket.ReceiveMessageFromAsync(buffer, SocketFlags.None, new IPEndPoint(IPAddress.Any, 0), cancellationToken);

    /// <summary>Sends; a datagram that the system does not take is lost, as datagrams are.</summary>
    /// <param name="datagram">What.</param>
    /// <param name="target">Whom to.</param>
    /// <param name="card">The interface that a group is reached through.</param>
    public bool Send(ReadOnlySpan<byte> datagram, IPEndPoint target, int? card = null)
    {
        try
        {
            lock (_sending)
            {
                if (card is { } index)
                {
                    _socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.MulticastInterface, IPAddress.HostToNetworkOrder(index));
                }

                _socket.SendTo(datagram, SocketFlags.None, target);
            }

            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();
}

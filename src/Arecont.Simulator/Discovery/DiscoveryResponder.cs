using System.Net;
using System.Net.Sockets;

namespace Arecont.Simulator.Discovery;

/// <summary>Answers the UDP search of cameras for every camera it is given, from the port the search came to.</summary>
public sealed class DiscoveryResponder : IAsyncDisposable
{
    /// <summary>The port real cameras answer on; binding it usually needs privilege.</summary>
    public const int UsualPort = 69;

    private const byte Search = 1;
    private const byte SetAddress = 2;

    private readonly Socket _socket;
    private readonly IReadOnlyList<SimulatedCamera> _cameras;
    private readonly Task _answering;
    private int _searches;
    private int _addressCommands;

    /// <summary>Starts to answer.</summary>
    /// <param name="cameras">The cameras to answer for.</param>
    /// <param name="address">Address to bind; broadcasts only arrive at <see cref="IPAddress.Any"/>.</param>
    /// <param name="port">UDP port; 0 for a free one.</param>
    /// <exception cref="SocketException">The port is in use or not allowed.</exception>
    public DiscoveryResponder(IReadOnlyList<SimulatedCamera> cameras, IPAddress address, int port)
    {
        _cameras = cameras;
        _socket = new Socket(address.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            _socket.Bind(new IPEndPoint(address, port));
        }
        catch
        {
            _socket.Dispose();
            throw;
        }

        EndPoint = (IPEndPoint)_socket.LocalEndPoint!;
        _answering = AnswerAsync();
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint EndPoint { get; }

    /// <summary>Searches answered.</summary>
    public int Searches => Volatile.Read(ref _searches);

    /// <summary>Commands seen that would give a real camera another address; they are counted and not obeyed.</summary>
    public int AddressCommands => Volatile.Read(ref _addressCommands);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        await _answering;
    }

    private async Task AnswerAsync()
    {
        var buffer = new byte[2048];
        while (true)
        {
            try
            {
                var received = await _socket.ReceiveFromAsync(buffer, new IPEndPoint(IPAddress.Any, 0));
                await ReplyAsync(buffer.AsMemory(0, received.ReceivedBytes), (IPEndPoint)received.RemoteEndPoint);
            }
            catch (ObjectDisposedException)
            {
                return;
            }
            catch (SocketException error) when (error.SocketErrorCode == SocketError.OperationAborted)
            {
                return;
            }
            catch (SocketException)
            {
                // The asker has gone, or the system was short of memory for one datagram.
            }
        }
    }

    private async ValueTask ReplyAsync(ReadOnlyMemory<byte> datagram, IPEndPoint asker)
    {
        switch (DiscoveryReply.Command(datagram.Span))
        {
            case Search:
                Interlocked.Increment(ref _searches);
                foreach (var camera in _cameras)
                {
                    await _socket.SendToAsync(DiscoveryReply.For(camera, AddressOf(camera, asker)), asker);
                }

                break;
            case SetAddress:
                Interlocked.Increment(ref _addressCommands);
                break;
        }
    }

    // A camera that listens on every address gives the one the asker can reach.
    private static IPAddress AddressOf(SimulatedCamera camera, IPEndPoint asker)
    {
        if (!camera.EndPoint.Address.Equals(IPAddress.Any))
        {
            return camera.EndPoint.Address;
        }

        using var route = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        route.Connect(asker);
        return ((IPEndPoint)route.LocalEndPoint!).Address;
    }
}

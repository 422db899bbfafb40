using System.Net;
using System.Net.Sockets;

namespace Arecont.Simulator.Http;

/// <summary>Accepts connections on one port; can be closed and opened again on the same port, as a restarting camera does.</summary>
internal sealed class CameraListener(IPAddress address, int port, TimeProvider time, Func<Connection, Task> serve, Action? closed = null)
{
    private const int SolSocket = 1;
    private const int SoReusePort = 15;
    private const int SolTcp = 6;
    private const int TcpDeferAccept = 9;
    private const int Backlog = 512;

    private readonly Lock _gate = new();
    private readonly HashSet<Connection> _connections = [];
    private Socket? _listener;
    private Socket? _placeholder;
    // A port given by the system is held by a bound, silent socket while the camera is away, lest another program gets it.
    private readonly bool _holdsPort = port == 0 && OperatingSystem.IsLinux();
    private int _port = port;

    /// <summary>The bound port; known after the first <see cref="Open"/>.</summary>
    internal int Port => _port;

    internal int OpenConnections
    {
        get
        {
            lock (_gate)
            {
                return _connections.Count;
            }
        }
    }

    /// <summary>Binds and accepts.</summary>
    /// <exception cref="SocketException">The port is in use or not allowed.</exception>
    internal void Open()
    {
        lock (_gate)
        {
            if (_listener is not null)
            {
                return;
            }

            var listener = Bind();
            AcceptWithRequest(listener);
            listener.Listen(Backlog);
            _port = ((IPEndPoint)listener.LocalEndPoint!).Port;
            _placeholder?.Dispose();
            _placeholder = null;
            _listener = listener;
            _ = AcceptAsync(listener);
        }
    }

    /// <summary>Refuses connections from now on and ends the open ones; the port stays ours where the system allows it.</summary>
    internal void Close(bool keepPort = true)
    {
        lock (_gate)
        {
            if (keepPort && _listener is not null && _holdsPort)
            {
                _placeholder = Bind();
            }

            _listener?.Dispose();
            _listener = null;
            if (!keepPort)
            {
                _placeholder?.Dispose();
                _placeholder = null;
            }
        }

        AbortConnections();
    }

    /// <summary>Ends every open connection.</summary>
    internal void AbortConnections()
    {
        Connection[] open;
        lock (_gate)
        {
            open = [.. _connections];
        }

        foreach (var connection in open)
        {
            connection.Abort();
        }
    }

    // A connection shows up with its request: one wake-up less for every poll.
    private static void AcceptWithRequest(Socket listener)
    {
        try
        {
            if (OperatingSystem.IsLinux())
            {
                listener.SetRawSocketOption(SolTcp, TcpDeferAccept, BitConverter.GetBytes(1));
            }
        }
        catch (SocketException)
        {
            // A kernel without it accepts a little earlier; nothing else changes.
        }
    }

    private Socket Bind()
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (_holdsPort)
            {
                socket.SetRawSocketOption(SolSocket, SoReusePort, BitConverter.GetBytes(1));
            }

            socket.Bind(new IPEndPoint(address, _port));
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task AcceptAsync(Socket listener)
    {
        while (true)
        {
            Socket accepted;
            try
            {
                accepted = await listener.AcceptAsync();
            }
            catch (ObjectDisposedException)
            {
                return;
            }
            catch (SocketException error) when (error.SocketErrorCode is SocketError.OperationAborted or SocketError.InvalidArgument)
            {
                return;
            }
            catch (SocketException)
            {
                // A client that gave up, or too many open files: the next one may do better.
                await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
                continue;
            }

            _ = ServeAsync(accepted, listener);
        }
    }

    private async Task ServeAsync(Socket accepted, Socket listener)
    {
        var connection = new Connection(accepted, time);
        try
        {
            lock (_gate)
            {
                if (_listener != listener)
                {
                    return;
                }

                _connections.Add(connection);
            }

            await serve(connection);
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException or OperationCanceledException
            or TimeoutException or ResponseCutException)
        {
            // The client went, a fault cut it off, or the camera restarted: all of them normal here.
        }
        finally
        {
            lock (_gate)
            {
                _connections.Remove(connection);
            }

            connection.Dispose();
            closed?.Invoke();
        }
    }
}

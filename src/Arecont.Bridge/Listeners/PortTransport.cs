using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Options;

namespace Arecont.Bridge.Listeners;

/// <summary>
/// Kestrel's transport: one listener to Kestrel, any number of ports to the world. A port may open before Kestrel asks for its first
/// connection; its clients then wait in the system's queue.
/// </summary>
internal sealed class PortTransport(ILoggerFactory loggers, TimeProvider time)
    : IConnectionListenerFactory, IConnectionListenerFactorySelector, IAsyncDisposable
{
    private const int WaitingConnections = 16;

    private readonly SocketTransportFactory _sockets = new(Options.Create(new SocketTransportOptions()), loggers);
    private readonly Channel<ConnectionContext> _accepted = Channel.CreateBounded<ConnectionContext>(WaitingConnections);
    private readonly Lock _gate = new();
    private readonly HashSet<OpenPort> _ports = [];
    private bool _closed;

    /// <inheritdoc/>
    public bool CanBind(EndPoint endpoint) => endpoint is PortsEndPoint;

    /// <inheritdoc/>
    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
        => ValueTask.FromResult<IConnectionListener>(new Everything(this));

    /// <summary>Opens a port whose requests go to <paramref name="pipeline"/>; throws what the socket throws.</summary>
    public async Task<OpenPort> OpenAsync(IPEndPoint endPoint, PortPipeline pipeline, CancellationToken cancellationToken)
    {
        var listener = await _sockets.BindAsync(endPoint, cancellationToken);
        var port = new OpenPort(listener, pipeline, _accepted.Writer, time, loggers.CreateLogger<OpenPort>(), Forget);
        lock (_gate)
        {
            if (!_closed)
            {
                _ports.Add(port);
                port.Start();
                return port;
            }
        }

        await listener.DisposeAsync();
        throw new OperationCanceledException("The program is stopping.");
    }

    /// <summary>Closes what is open; Kestrel does it too, but not where it was never started.</summary>
    public async ValueTask DisposeAsync() => await CloseAllAsync();

    private void Forget(OpenPort port)
    {
        lock (_gate)
        {
            _ports.Remove(port);
        }
    }

    private async Task CloseAllAsync()
    {
        OpenPort[] open;
        lock (_gate)
        {
            _closed = true;
            open = [.. _ports];
        }

        await Task.WhenAll(open.Select(port => port.DisposeAsync().AsTask()));
        _accepted.Writer.TryComplete();
    }

    /// <summary>What Kestrel sees: every port's connections in one stream.</summary>
    private sealed class Everything(PortTransport transport) : IConnectionListener
    {
        public EndPoint EndPoint => PortsEndPoint.Instance;

        public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
        {
            var reader = transport._accepted.Reader;
            while (await reader.WaitToReadAsync(cancellationToken))
            {
                if (reader.TryRead(out var connection))
                {
                    return connection;
                }
            }

            return null;
        }

        public async ValueTask UnbindAsync(CancellationToken cancellationToken = default) => await transport.CloseAllAsync();

        public async ValueTask DisposeAsync() => await transport.CloseAllAsync();
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Threading.Channels;
using Arecont.Bridge.Contract.Listeners;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace Arecont.Bridge.Listeners;

/// <summary>One open port: its socket, its connections and the routes its requests see.</summary>
internal sealed partial class OpenPort(
    IConnectionListener listener,
    PortPipeline pipeline,
    ChannelWriter<ConnectionContext> accepted,
    TimeProvider time,
    ILogger<OpenPort> logger,
    Action<OpenPort> closed) : IListener
{
    /// <summary>How long requests under way may take once the port closes.</summary>
    public static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<ConnectionContext, Task> _connections = [];
    private readonly CancellationTokenSource _closing = new();
    private readonly Lock _gate = new();
    private Task _accepting = Task.CompletedTask;
    private Task? _close;

    /// <inheritdoc/>
    public IPEndPoint EndPoint { get; } = (IPEndPoint)listener.EndPoint;

    /// <summary>The port's routes; found again from a request by this object among its features.</summary>
    public RequestDelegate Handler => pipeline.Handler;

    /// <summary>Begins to accept.</summary>
    public void Start() => _accepting = AcceptAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _close ??= CloseAsync();
        }

        await _close;
    }

    private async Task AcceptAsync()
    {
        // Off the opener's thread, and after _accepting is set.
        await Task.Yield();
        try
        {
            while (await listener.AcceptAsync(_closing.Token) is { } connection)
            {
                connection.Features.Set(this);
                var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                _connections[connection] = ended.Task;
                connection.ConnectionClosed.Register(() =>
                {
                    _connections.TryRemove(connection, out _);
                    ended.TrySetResult();
                });
                await HandOverAsync(connection);
            }
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
        }
        catch (Exception exception) when (!_closing.IsCancellationRequested)
        {
            LogAcceptEnded(EndPoint, exception);
        }
    }

    private async Task HandOverAsync(ConnectionContext connection)
    {
        try
        {
            await accepted.WriteAsync(connection, _closing.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or ChannelClosedException)
        {
            await connection.DisposeAsync();
        }
    }

    private async Task CloseAsync()
    {
        await Task.Yield();
        closed(this);
        await _closing.CancelAsync();
        await listener.UnbindAsync();
        await _accepting;

        // Kestrel ends idle connections at once, and others after their request.
        foreach (var connection in _connections.Keys)
        {
            connection.Features.Get<IConnectionLifetimeNotificationFeature>()?.RequestClose();
        }

        var open = Task.WhenAll(_connections.Values);
        try
        {
            await open.WaitAsync(DrainTime, time);
        }
        catch (TimeoutException)
        {
            foreach (var connection in _connections.Keys)
            {
                connection.Abort(new ConnectionAbortedException("The port was closed."));
            }
        }

        await listener.DisposeAsync();
        pipeline.Services.Dispose();
        _closing.Dispose();
    }

    [LoggerMessage(1, LogLevel.Error, "Port {EndPoint} takes no more connections")]
    private partial void LogAcceptEnded(IPEndPoint endPoint, Exception exception);
}

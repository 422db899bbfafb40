using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using Arecont.Bridge.Contract.Listeners;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Rtsp.Server;

/// <summary>One open port and its connections.</summary>
internal sealed partial class RtspPort : IAsyncDisposable
{
    private const int Backlog = 512;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(2);

    private readonly Socket _listener;
    private readonly SslStreamCertificateContext? _certificate;
    private readonly ConnectionRunner _runner;
    private readonly ConnectionLimit _limit;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<Task, byte> _connections = [];
    private Task _accepting = Task.CompletedTask;
    private int _closed;

    private RtspPort(Socket listener, SslStreamCertificateContext? certificate, ConnectionRunner runner, ConnectionLimit limit, TimeProvider time, ILogger logger)
    {
        (_listener, _certificate, _runner, _limit, _time, _logger) = (listener, certificate, runner, limit, time, logger);
        EndPoint = (IPEndPoint)listener.LocalEndPoint!;
    }

    /// <summary>Where it listens; the port is the real one where 0 was asked for.</summary>
    public IPEndPoint EndPoint { get; }

    /// <summary>Opens a port; throws <see cref="ListenerException"/> with port and key where it cannot.</summary>
    public static RtspPort Open(
        IPEndPoint endPoint, string key, SslStreamCertificateContext? certificate, ConnectionRunner runner, ConnectionLimit limit, TimeProvider time, ILogger logger)
    {
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (endPoint.Address.Equals(IPAddress.IPv6Any))
            {
                socket.DualMode = true;
            }

            socket.Bind(endPoint);
            socket.Listen(Backlog);
            var port = new RtspPort(socket, certificate, runner, limit, time, logger);
            port._accepting = port.AcceptAsync();
            return port;
        }
        catch (SocketException error)
        {
            socket.Dispose();
            throw new ListenerException($"The RTSP server cannot listen on {endPoint} ({key}): {Cause(error)}", error);
        }
    }

    /// <summary>Closes it and its connections, within 2 s.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _closed, 1) != 0)
        {
            return;
        }

        await _stop.CancelAsync().ConfigureAwait(false);
        _listener.Dispose();
        var all = Task.WhenAll([_accepting, .. _connections.Keys]);
        await Task.WhenAny(all, Task.Delay(StopTime, _time, CancellationToken.None)).ConfigureAwait(false);
        if (all.IsCompleted)
        {
            _stop.Dispose();
        }
    }

    private async Task AcceptAsync()
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var socket = await _listener.AcceptAsync(_stop.Token).ConfigureAwait(false);
                if (!_limit.TryEnter())
                {
                    socket.Close(0);
                    continue;
                }

                var serving = ServeAsync(socket);
                _connections.TryAdd(serving, 0);
                _ = serving.ContinueWith(done => _connections.TryRemove(done, out var _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            }
            catch (Exception error) when (!_stop.IsCancellationRequested)
            {
                // A client that left while it was accepted, or no more file handles.
                LogAcceptFailed(error);
                await Task.Delay(Pause, _time, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            await _runner.ServeAsync(socket, _certificate, _stop.Token).ConfigureAwait(false);
        }
        finally
        {
            _limit.Leave();
        }
    }

    private static string Cause(SocketException error) => error.SocketErrorCode switch
    {
        SocketError.AddressAlreadyInUse => "the port is in use by another program; choose another one or end that program",
        SocketError.AccessDenied => "the system does not allow it; ports below 1024 need a privilege",
        SocketError.AddressNotAvailable => "this machine does not have the address",
        _ => error.Message,
    };

    [LoggerMessage(Level = LogLevel.Debug, Message = "RTSP: a client could not be accepted")]
    private partial void LogAcceptFailed(Exception error);
}

using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using MQTTnet.Adapter;
using MQTTnet.Channel;
using MQTTnet.Diagnostics.Logger;
using MQTTnet.Formatter;
using MQTTnet.Implementations;
using MQTTnet.Server;

namespace Arecont.Bridge.Mqtt.Broker;

/// <summary>
/// Brings clients to the embedded broker, over TCP and over WebSocket: so many at most, with packets of so many bytes at most. MQTTnet's own
/// listener has neither limit, and makes room for whatever size a stranger announces.
/// </summary>
internal sealed partial class BrokerListener(IPEndPoint endPoint, int maximumPacket, ILogger logger) : IMqttServerAdapter
{
    /// <summary>Enough for CONNECT with a will.</summary>
    private const int MaximumFirstPacket = 64 * 1024;

    /// <summary>Connections: the clients, and room for some that have not said yet who they are.</summary>
    private const int MaximumConnections = BrokerAccess.MaximumClients + 56;

    private readonly TcpListener _listener = new(endPoint);
    private readonly CancellationTokenSource _stop = new();
    private Task _accepting = Task.CompletedTask;
    private MqttServerOptions _options = new();
    private IMqttNetLogger _log = MqttNetNullLogger.Instance;
    private int _connections;
    private bool _full;

    /// <inheritdoc/>
    public Func<IMqttChannelAdapter, Task> ClientHandler { get; set; } = _ => Task.CompletedTask;

    /// <summary>Opens the port; throws <see cref="SocketException"/> where it cannot.</summary>
    public Task StartAsync(MqttServerOptions options, IMqttNetLogger logger)
    {
        (_options, _log) = (options, logger);
        _listener.Start();
        _accepting = AcceptAsync();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task StopAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Serves one client until it leaves.</summary>
    public async Task ServeAsync(IMqttChannel channel)
    {
        try
        {
            if (Interlocked.Increment(ref _connections) > MaximumConnections)
            {
                TellFull(true);
                return;
            }

            TellFull(false);
            var formatter = new MqttPacketFormatterAdapter(new MqttBufferWriter(_options.WriterBufferSize, _options.WriterBufferSizeMax));
            using var adapter = new MqttChannelAdapter(new LimitedChannel(channel, new PacketLimit(MaximumFirstPacket, maximumPacket)), formatter, _log);
            await ClientHandler(adapter).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            LogClientFailed(error);
        }
        finally
        {
            Interlocked.Decrement(ref _connections);
            channel.Dispose();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var socket = await _listener.AcceptSocketAsync(_stop.Token).ConfigureAwait(false);
                socket.NoDelay = true;
                _ = ServeAsync(new MqttTcpChannel(new NetworkStream(socket, ownsSocket: true), socket.LocalEndPoint, socket.RemoteEndPoint, null));
            }
            catch (Exception error) when (!_stop.IsCancellationRequested)
            {
                // A client that left while it was accepted, or no more file handles.
                LogAcceptFailed(error);
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private void TellFull(bool full)
    {
        if (_full != full)
        {
            _full = full;
            if (full)
            {
                LogFull(MaximumConnections);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The embedded MQTT broker has {Count} connections and takes no more")]
    private partial void LogFull(int count);

    [LoggerMessage(Level = LogLevel.Debug, Message = "A client's connection ended badly")]
    private partial void LogClientFailed(Exception error);

    [LoggerMessage(Level = LogLevel.Debug, Message = "A client could not be accepted")]
    private partial void LogAcceptFailed(Exception error);
}

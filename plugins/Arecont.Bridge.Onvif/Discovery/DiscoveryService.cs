using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Onvif.Discovery;

/// <summary>Lets devices be found: says Hello and Bye, and answers Probe and Resolve, on every interface.</summary>
internal sealed partial class DiscoveryService(IAnnouncedDevices devices, DiscoverySettings settings, TimeProvider time, ILogger<DiscoveryService> logger) : BackgroundService
{
    private const int MostWaiting = 2048;
    private const int Burst = 32;

    // WS-Discovery's APP_MAX_DELAY is 500 ms; clients that wait for one second must still hear the last of a thousand.
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan BetweenBursts = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan NetworkCheck = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly DiscoveryWriter _writer = new((uint)time.GetUtcNow().ToUnixTimeSeconds());
    private readonly Channel<(byte[] Datagram, IPEndPoint Target)> _answers = Channel.CreateBounded<(byte[], IPEndPoint)>(MostWaiting);
    private readonly TaskCompletionSource<IPEndPoint?> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ImmutableArray<LocalNetwork> _networks = [];
    private ImmutableDictionary<Guid, AnnouncedDevice> _announced = ImmutableDictionary<Guid, AnnouncedDevice>.Empty;
    private DiscoverySocket? _socket;
    private long _dropped;

    /// <summary>Where it listens once it does; null where it cannot.</summary>
    public Task<IPEndPoint?> Ready => _ready.Task;

    /// <summary>Answers that were too many to send.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>Says Hello for every device that is new or differs from what was told, and Bye for those that are gone or hide.</summary>
    public void Announce()
    {
        if (_socket is null)
        {
            // What nobody could hear was not told: the start announces everything.
            return;
        }

        var now = devices.Discoverable.ToImmutableDictionary(device => device.Uuid);
        var before = Interlocked.Exchange(ref _announced, now);
        foreach (var gone in before.Values.Where(device => !now.ContainsKey(device.Uuid)))
        {
            SayBye(gone);
        }

        foreach (var device in now.Values.Where(device => !before.TryGetValue(device.Uuid, out var old) || old.MetadataVersion != device.MetadataVersion || !old.Scopes.SequenceEqual(device.Scopes)))
        {
            SayHello(device, _networks);
        }
    }

    /// <summary>Says Bye for a device that will be back, such as one that restarts; the next <see cref="Announce"/> greets again.</summary>
    public void Leave(Guid uuid)
    {
        if (ImmutableInterlocked.TryRemove(ref _announced, uuid, out var device))
        {
            SayBye(device);
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var device in Interlocked.Exchange(ref _announced, ImmutableDictionary<Guid, AnnouncedDevice>.Empty).Values)
        {
            SayBye(device);
        }

        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        _socket?.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            _socket = new DiscoverySocket(settings.Port);
        }
        catch (SocketException exception)
        {
            LogCannotBind(settings.Port, exception.Message);
            _ready.TrySetResult(null);
            return;
        }

        JoinNetworks(_socket);
        _ready.TrySetResult(_socket.EndPoint);
        Announce();
        await Task.WhenAll(ListenAsync(_socket, stoppingToken), SendAsync(_socket, stoppingToken), WatchNetworksAsync(_socket, stoppingToken)).ConfigureAwait(false);
    }

    private async Task ListenAsync(DiscoverySocket socket, CancellationToken stop)
    {
        var responder = new DiscoveryResponder(devices, _writer);
        var buffer = new byte[65535];
        var told = false;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var received = await socket.ReceiveAsync(buffer, stop).ConfigureAwait(false);
                Answer(responder, buffer, received);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // One bad datagram, or a moment without a network, must not end discovery.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                if (!told)
                {
                    LogListeningFailed(exception);
                    told = true;
                }

                await Task.Delay(Pause, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void Answer(DiscoveryResponder responder, byte[] buffer, SocketReceiveMessageFromResult received)
    {
        var sender = (IPEndPoint)received.RemoteEndPoint;
        if (sender.Address.Equals(IPAddress.Any))
        {
            // A program on this machine, whose system found no source address for a group on the loopback device (RFC 1122, 3.2.1.3).
            sender = new IPEndPoint(IPAddress.Loopback, sender.Port);
        }

        var isMulticast = received.PacketInformation.Address.Equals(DiscoverySettings.Group);
        var networks = _networks;
        var local = isMulticast ? LocalNetworks.AddressFor(networks, received.PacketInformation.Interface, sender.Address) : received.PacketInformation.Address;
        if (local is null || !LocalNetworks.IsNear(networks, sender.Address))
        {
            return;
        }

        foreach (var answer in responder.Answer(buffer, received.ReceivedBytes, local, isMulticast))
        {
            if (!_answers.Writer.TryWrite((answer, sender)) && Interlocked.Increment(ref _dropped) == 1)
            {
                LogTooMany(MostWaiting);
            }
        }
    }

    // Answers of many devices would drown a client's buffer, and those of many bridges meet: a random wait first, then in bursts.
    private async Task SendAsync(DiscoverySocket socket, CancellationToken stop)
    {
        try
        {
            while (await _answers.Reader.WaitToReadAsync(stop).ConfigureAwait(false))
            {
                await Task.Delay(LongestDelay * Random.Shared.NextDouble(), time, stop).ConfigureAwait(false);
                for (var sent = 1; _answers.Reader.TryRead(out var answer); sent++)
                {
                    socket.Send(answer.Datagram, answer.Target);
                    if (sent % Burst == 0)
                    {
                        await Task.Delay(BetweenBursts, time, stop).ConfigureAwait(false);
                    }
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The bridge stops.
        }
    }

    private async Task WatchNetworksAsync(DiscoverySocket socket, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(NetworkCheck, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stop).ConfigureAwait(false))
            {
                var before = _networks;
                JoinNetworks(socket);
                var added = _networks.Except(before).ToImmutableArray();
                foreach (var device in added.IsEmpty ? [] : _announced.Values)
                {
                    SayHello(device, added);
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The bridge stops.
        }
    }

    private void JoinNetworks(DiscoverySocket socket)
    {
        _networks = [.. LocalNetworks.Find().Where(settings.Covers)];
        var cards = _networks.Select(network => network.Interface).Distinct().ToArray();
        socket.KeepOnly(cards);
        foreach (var card in cards)
        {
            socket.Join(DiscoverySettings.Group, card);
        }
    }

    private void SayHello(AnnouncedDevice device, IEnumerable<LocalNetwork> networks)
    {
        foreach (var network in networks)
        {
            if (device.Address(network.Address) is { } address)
            {
                Tell(_writer.Hello(device, address), network);
            }
        }
    }

    private void SayBye(AnnouncedDevice device)
    {
        foreach (var network in _networks.DistinctBy(network => network.Interface))
        {
            Tell(_writer.Bye(device), network);
        }
    }

    private void Tell(byte[] message, LocalNetwork network)
        => _socket?.Send(message, new IPEndPoint(DiscoverySettings.Group, settings.Port), network.Interface);

    [LoggerMessage(LogLevel.Warning, "UDP port {Port} cannot be opened, so ONVIF devices are not found by discovery; add them by address ({Reason})")]
    private partial void LogCannotBind(int port, string reason);

    [LoggerMessage(LogLevel.Error, "Listening for discovery failed; it goes on")]
    private partial void LogListeningFailed(Exception exception);

    [LoggerMessage(LogLevel.Warning, "More than {Most} answers to discovery wait to be sent; some are dropped")]
    private partial void LogTooMany(int most);
}

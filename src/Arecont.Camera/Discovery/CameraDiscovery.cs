using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Arecont.Camera.Discovery;

/// <summary>Finds cameras on the LAN by the vendor's UDP broadcast (seen on real cameras). Sends command 0x01 (ask) only, never another.</summary>
public static class CameraDiscovery
{
    private const int MaximumPacketBytes = 2048;
    private const int MaximumCameras = 4096;

    /// <summary>
    /// Asks on every IPv4 interface and yields each camera once, by MAC address, as replies come. Ends after
    /// <see cref="DiscoveryOptions.Rounds"/> x <see cref="DiscoveryOptions.Wait"/>; what is no reply is ignored.
    /// </summary>
    /// <param name="options">Targets, rounds and time.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static IAsyncEnumerable<DiscoveredCamera> FindAsync(DiscoveryOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Rounds, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Rounds, 100, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.Wait, TimeSpan.Zero, nameof(options));
        return SearchAsync(options, time, cancellationToken);
    }

    private static async IAsyncEnumerable<DiscoveredCamera> SearchAsync(
        DiscoveryOptions options, TimeProvider time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Each camera comes in once, so the queue is never full: what lies beyond the maximum is no LAN but an attack.
        var replies = Channel.CreateBounded<DiscoveredCamera>(MaximumCameras);
        var seen = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sockets = DiscoverySockets.Open(options);
        var listening = Task.WhenAll(sockets.Select(socket => ListenAsync(socket, seen, replies.Writer, stop.Token)));
        var asking = AskAsync(sockets, options, time, replies.Writer, stop.Token);
        try
        {
            await foreach (var camera in replies.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return camera;
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(listening, asking).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            foreach (var socket in sockets)
            {
                socket.Dispose();
            }
        }
    }

    private static async Task AskAsync(
        IReadOnlyList<Socket> sockets, DiscoveryOptions options, TimeProvider time, ChannelWriter<DiscoveredCamera> replies, CancellationToken stop)
    {
        try
        {
            for (var round = 0; round < options.Rounds; round++)
            {
                foreach (var socket in sockets)
                {
                    foreach (var target in DiscoverySockets.Targets(options))
                    {
                        await SendAsync(socket, target, stop).ConfigureAwait(false);
                    }
                }

                await Task.Delay(options.Wait, time, stop).ConfigureAwait(false);
            }
        }
        finally
        {
            replies.TryComplete();
        }
    }

    private static async Task SendAsync(Socket socket, IPEndPoint target, CancellationToken stop)
    {
        try
        {
            await socket.SendToAsync(DiscoveryMessage.Question(), SocketFlags.None, target, stop).ConfigureAwait(false);
        }
        catch (SocketException)
        {
            // An interface without a way to the target; the others may have one.
        }
    }

    private static async Task ListenAsync(
        Socket socket, ConcurrentDictionary<string, bool> seen, ChannelWriter<DiscoveredCamera> replies, CancellationToken stop)
    {
        var buffer = new byte[MaximumPacketBytes];
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var packet = await socket.ReceiveFromAsync(buffer, SocketFlags.None, new IPEndPoint(IPAddress.Any, 0), stop).ConfigureAwait(false);
                var from = ((IPEndPoint)packet.RemoteEndPoint).Address;
                if (DiscoveryMessage.Parse(buffer.AsSpan(0, packet.ReceivedBytes), from) is { } camera
                    && seen.Count < MaximumCameras && seen.TryAdd(camera.MacAddress, true))
                {
                    replies.TryWrite(camera);
                }
            }
            catch (SocketException failure) when (failure.SocketErrorCode is SocketError.ConnectionReset or SocketError.ConnectionRefused or SocketError.MessageSize)
            {
                // A target that is closed, or a packet far larger than any reply.
            }
            catch (SocketException)
            {
                return;
            }
        }
    }
}

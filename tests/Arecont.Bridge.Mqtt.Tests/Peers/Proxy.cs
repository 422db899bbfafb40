using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Arecont.Bridge.Mqtt.Tests.Peers;

/// <summary>A TCP relay to a broker whose connections a test can cut, and which can play a broker that does not know MQTT 5.</summary>
internal sealed class Proxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<TcpClient> _open = [];
    private readonly int _target;
    private readonly Task _accepting;
    private volatile bool _cut;

    public Proxy(int target)
    {
        _target = target;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    public int Port { get; }

    /// <summary>Answers MQTT 5 connects like a broker of 2014: protocol version not acceptable.</summary>
    public bool OnlyVersion311 { get; init; }

    /// <summary>Cuts every connection and takes no new one.</summary>
    public void Cut()
    {
        _cut = true;
        foreach (var client in _open)
        {
            client.Close();
        }
    }

    public void Heal() => _cut = false;

    public async ValueTask DisposeAsync()
    {
        Cut();
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            var client = await _listener.AcceptTcpClientAsync();
            if (_cut)
            {
                client.Close();
                continue;
            }

            _open.Add(client);
            _ = RelayAsync(client);
        }
    }

    private async Task RelayAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                using var broker = new TcpClient();
                await broker.ConnectAsync(IPAddress.Loopback, _target);
                _open.Add(broker);
                var first = new byte[4096];
                var length = await client.GetStream().ReadAsync(first);

                // CONNECT: fixed header, a remaining length of one or two bytes, then the protocol's name (6 bytes) and its level.
                var level = first[(first[1] >= 0x80 ? 3 : 2) + 6];
                if (OnlyVersion311 && level == 5)
                {
                    await client.GetStream().WriteAsync(new byte[] { 0x20, 2, 0, 1 });
                    return;
                }

                await broker.GetStream().WriteAsync(first.AsMemory(0, length));
                var there = client.GetStream().CopyToAsync(broker.GetStream());
                var back = broker.GetStream().CopyToAsync(client.GetStream());
                await await Task.WhenAny(there, back);
            }
        }
        catch (Exception error) when (error is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The connection ended.
        }
    }
}

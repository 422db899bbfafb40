using System.Net;
using System.Net.Sockets;
using System.Text;
using Arecont.Bridge.Onvif.Discovery;
using Microsoft.Extensions.Logging.Abstractions;

namespace Arecont.Bridge.Onvif.Tests.Discovery;

/// <summary>Over loopback and to addresses, not to groups: those need a network of their own.</summary>
public sealed class DiscoveryServiceTests : IAsyncDisposable
{
    private readonly FakeDevices _devices = new(FakeDevices.Device("door"));
    private readonly UdpClient _client = new(new IPEndPoint(IPAddress.Loopback, 0));
    private DiscoveryService? _service;

    [Fact]
    public async Task Probe_SentToTheBridge_IsAnsweredWithTheAddressItWasSentTo()
    {
        var port = await StartAsync();

        await _client.SendAsync(Probes.Probe("dn:NetworkVideoTransmitter"), new IPEndPoint(IPAddress.Loopback, port), TestContext.Current.CancellationToken);

        Assert.Contains(">http://127.0.0.1:8080/onvif/door/device_service<", await ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Probe_AfterNonsense_IsStillAnswered()
    {
        var port = await StartAsync();
        var bridge = new IPEndPoint(IPAddress.Loopback, port);

        await _client.SendAsync(new byte[] { 0, 1, 2 }, bridge, TestContext.Current.CancellationToken);
        await _client.SendAsync(Array.Empty<byte>(), bridge, TestContext.Current.CancellationToken);
        await _client.SendAsync(Probes.Resolve(_devices.Discoverable[0].EndpointReference), bridge, TestContext.Current.CancellationToken);

        Assert.Contains("ResolveMatch", await ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Probe_ForAThousandDevices_IsAnsweredByEach()
    {
        _devices.Discoverable = [.. Enumerable.Range(0, 1000).Select(number => FakeDevices.Device($"camera{number}"))];
        var port = await StartAsync();
        _client.Client.ReceiveBufferSize = 16 << 20;

        await _client.SendAsync(Probes.Probe(), new IPEndPoint(IPAddress.Loopback, port), TestContext.Current.CancellationToken);

        var found = new HashSet<string>();
        while (found.Count < 1000)
        {
            var answer = await ReceiveAsync();
            found.Add(answer[answer.IndexOf("XAddrs>", StringComparison.Ordinal)..answer.IndexOf("</d:XAddrs", StringComparison.Ordinal)]);
        }

        Assert.Equal(0, _service!.Dropped);
    }

    [Fact]
    public async Task Start_PortCannotBeOpened_GoesOnWithoutDiscovery()
    {
        using var taken = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ExclusiveAddressUse = true };
        taken.Bind(new IPEndPoint(IPAddress.Any, 0));

        Assert.Null(await StartServiceAsync(((IPEndPoint)taken.LocalEndPoint!).Port));
    }

    public async ValueTask DisposeAsync()
    {
        if (_service is not null)
        {
            await _service.StopAsync(CancellationToken.None);
            _service.Dispose();
        }

        _client.Dispose();
    }

    private async Task<int> StartAsync() => (await StartServiceAsync(0))!.Port;

    private async Task<IPEndPoint?> StartServiceAsync(int port)
    {
        _service = new DiscoveryService(_devices, new DiscoverySettings(port, []), TimeProvider.System, NullLogger<DiscoveryService>.Instance);
        await _service.StartAsync(TestContext.Current.CancellationToken);
        return await _service.Ready.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    private async Task<string> ReceiveAsync()
        => Encoding.UTF8.GetString((await _client.ReceiveAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)).Buffer);
}

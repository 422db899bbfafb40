using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Arecont.Bridge.Rtsp.Tests.Support;

namespace Arecont.Bridge.Rtsp.Tests.Sessions;

/// <summary>Real streams through the server.</summary>
public sealed class DeliveryTests
{
    [Fact]
    public async Task Play_Interleaved_BeginsWhereItsAnswerSays()
    {
        await using var server = await ServerUnderTest.StartAsync(realStreams: true);
        await using var client = await server.ConnectAsync();
        Assert.Contains("a=rtpmap:96 H264/90000\r\n", (await client.AskAsync("DESCRIBE", "/door")).Body, StringComparison.Ordinal);
        var camera = await server.Video.NextAsync();
        camera.Push(Frames.H264(0));
        camera.Push(Frames.H264(1));
        await camera.IdleAsync(2);
        Assert.Equal(200, (await client.AskAsync("SETUP", "/door/trackID=1", "Transport: RTP/AVP/TCP;unicast;interleaved=6-7")).Status);

        var play = await client.AskAsync("PLAY", "/door");

        Assert.Empty(client.Packets);
        var first = RtpPacket.Parse(await client.PacketAsync(6));
        Assert.Contains($"url={client.Address}/door/trackID=1;seq={first.Sequence};", play["RTP-Info"], StringComparison.Ordinal);
        await client.AskAsync("TEARDOWN", "/door");
        await Eventually.TrueAsync(() => server.Video.Open == 0);
    }

    [Fact]
    public async Task Play_Udp_ComesFromTheNamedPorts()
    {
        await using var server = await ServerUnderTest.StartAsync(realStreams: true);
        await using var client = await server.ConnectAsync();
        using var rtp = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        using var rtcp = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        var setup = await client.AskAsync("SETUP", "/door/trackID=1", $"Transport: RTP/AVP;unicast;client_port={Port(rtp)}-{Port(rtcp)}");
        var ports = Regex.Match(setup["Transport"]!, "server_port=(\\d+)-(\\d+);ssrc=([0-9A-F]{8})");
        await client.AskAsync("PLAY", "/door");
        var camera = await server.Video.NextAsync();

        camera.Push(Frames.H264(0));

        var packet = await ReceiveAsync(rtp);
        Assert.Equal(ports.Groups[1].Value, packet.RemoteEndPoint.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(ports.Groups[3].Value, RtpPacket.Parse(packet.Buffer).Ssrc.ToString("X8", System.Globalization.CultureInfo.InvariantCulture));
        var report = await ReceiveAsync(rtcp);
        Assert.Equal(ports.Groups[2].Value, report.RemoteEndPoint.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(200, report.Buffer[1]);
    }

    private static int Port(UdpClient client) => ((IPEndPoint)client.Client.LocalEndPoint!).Port;

    private static Task<UdpReceiveResult> ReceiveAsync(UdpClient client)
        => client.ReceiveAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
}

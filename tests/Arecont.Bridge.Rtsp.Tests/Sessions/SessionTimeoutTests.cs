using System.Net;
using System.Net.Sockets;
using Arecont.Bridge.Rtsp.Delivery;
using Arecont.Bridge.Rtsp.Server;
using Arecont.Bridge.Rtsp.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Bridge.Rtsp.Tests.Sessions;

public sealed class SessionTimeoutTests
{
    private const string Udp = "Transport: RTP/AVP;unicast;client_port=5000-5001";

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task UdpSession_Silent_EndsAfterItsTimeout()
    {
        await using var server = await ServerUnderTest.StartAsync(time: _time);
        await using var client = await server.ConnectAsync();
        await client.AskAsync("SETUP", "/door/trackID=1", Udp);

        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(1, server.Sessions.Count);
        _time.Advance(TimeSpan.FromSeconds(2));

        await Eventually.TrueAsync(() => server.Sessions.Count == 0 && server.Media.Claims == 0);
        var closed = client.ClosedAsync();
        await AdvanceUntilAsync(closed, TimeSpan.FromSeconds(60));
        Assert.True(await closed);
    }

    [Fact]
    public async Task UdpSession_KeptByRequests_LivesOn()
    {
        await using var server = await ServerUnderTest.StartAsync(time: _time);
        await using var client = await server.ConnectAsync();
        await client.AskAsync("SETUP", "/door/trackID=1", Udp);

        foreach (var method in new[] { "OPTIONS", "GET_PARAMETER", "SET_PARAMETER", "PLAY" })
        {
            _time.Advance(TimeSpan.FromSeconds(45));
            Assert.Equal(200, (await client.AskAsync(method, "/door")).Status);
        }

        Assert.Equal(1, server.Sessions.Count);
    }

    [Fact]
    public async Task UdpSession_KeptByReports_LivesOnWithoutItsConnection()
    {
        await using var server = await ServerUnderTest.StartAsync(time: _time);
        await using (var client = await server.ConnectAsync())
        {
            await client.AskAsync("SETUP", "/door/trackID=1", Udp);
        }

        var viewer = Assert.Single(server.Media.Viewers);
        var port = ((IPEndPoint)((UdpTarget)viewer.Target).RtcpSocket.LocalEndPoint!).Port;
        using var udp = new UdpClient();
        for (var round = 1; round <= 3; round++)
        {
            _time.Advance(TimeSpan.FromSeconds(45));
            await udp.SendAsync(new byte[] { 0x80, 201, 0, 0 }, new IPEndPoint(IPAddress.Loopback, port), TestContext.Current.CancellationToken);
            await Eventually.TrueAsync(() => viewer.Rtcp.Count == round);
        }

        Assert.Equal(1, server.Sessions.Count);
    }

    [Fact]
    public async Task TcpSession_Silent_LivesWithItsConnection()
    {
        await using var server = await ServerUnderTest.StartAsync(time: _time);
        await using var client = await server.ConnectAsync();
        await client.AskAsync("SETUP", "/door/trackID=1", "Transport: RTP/AVP/TCP");

        _time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(200, (await client.AskAsync("PLAY", "/door")).Status);
    }

    [Fact]
    public async Task Connection_NeverLoggedIn_IsClosedSoon()
    {
        await using var server = await ServerUnderTest.StartAsync(time: _time);
        await using var client = await server.ConnectAsync();
        client.Authorization = null;
        await client.AskAsync("OPTIONS", "*");

        var closed = client.ClosedAsync();
        await AdvanceUntilAsync(closed, RequestLoop.FirstRequest);

        Assert.True(await closed);
    }

    [Fact]
    public async Task Connection_HalfARequest_IsToldAndClosed()
    {
        await using var server = await ServerUnderTest.StartAsync(time: _time);
        await using var client = await server.ConnectAsync();
        await client.WriteAsync("DESCRIBE rtsp://h/door RTSP/1.0\r\nCSe");

        var answer = client.ReadAsync();
        await AdvanceUntilAsync(answer, RequestLoop.SlowRequest);

        Assert.Equal(408, (await answer).Status);
    }

    // The server sets its timer when it has read; a step before that moves nothing.
    private async Task AdvanceUntilAsync(Task done, TimeSpan step)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30), TimeProvider.System);
        while (!done.IsCompleted)
        {
            limit.Token.ThrowIfCancellationRequested();
            _time.Advance(step);
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}

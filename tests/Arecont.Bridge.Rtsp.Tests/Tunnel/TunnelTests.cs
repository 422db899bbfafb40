using Arecont.Bridge.Rtsp.Tests.Support;

namespace Arecont.Bridge.Rtsp.Tests.Tunnel;

public sealed class TunnelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(int.MaxValue)]
    public async Task Tunnel_Base64SplitAnywhere_CarriesRequests(int size)
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var tunnel = new TunnelClient(server.EndPoint);
        await using var client = await tunnel.GetAsync();
        await tunnel.PostAsync();

        foreach (var (method, path, header) in new[] { ("DESCRIBE", "/door", "X: y"), ("SETUP", "/door/trackID=1", "Transport: RTP/AVP/TCP;interleaved=0-1"), ("PLAY", "/door", "X: y") })
        {
            await client.SendAsync(method, path, header);
            await tunnel.ForwardAsync(size);
            Assert.Equal(200, (await client.ReadAsync()).Status);
        }

        Assert.StartsWith("HTTP/1.0 200 OK\r\n", tunnel.Head, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/x-rtsp-tunnelled\r\n", tunnel.Head, StringComparison.Ordinal);
        await Eventually.TrueAsync(() => server.Media.Viewers.Single().Calls.Contains("release"));
    }

    [Fact]
    public async Task Tunnel_PostFirst_WaitsForItsGet()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var tunnel = new TunnelClient(server.EndPoint);
        await tunnel.PostAsync();
        await TunnelClient.WriteAsync(tunnel.Post, Convert.ToBase64String("OPTIONS * RTSP/1.0\r\nCSeq: 5\r\n\r\n"u8));
        await using var client = await tunnel.GetAsync();

        Assert.Equal("5", (await client.ReadAsync())["CSeq"]);
    }

    [Fact]
    public async Task Tunnel_ServerEndsTheConversation_GetIsClosed()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var tunnel = new TunnelClient(server.EndPoint);
        await using var client = await tunnel.GetAsync();
        await tunnel.PostAsync();

        await TunnelClient.WriteAsync(tunnel.Post, Convert.ToBase64String("this is no request\r\n\r\n"u8));

        Assert.Equal(400, (await client.ReadAsync()).Status);
        Assert.True(await client.ClosedAsync());
    }

    [Fact]
    public async Task Tunnel_PostUsedUp_GoesOnWithAnotherOnNewAndSameConnection()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var tunnel = new TunnelClient(server.EndPoint);
        await using var client = await tunnel.GetAsync();
        await client.SendAsync("OPTIONS", "*");
        var first = await tunnel.EncodedAsync();
        await client.SendAsync("DESCRIBE", "/door");
        var letters = await tunnel.EncodedAsync();

        // The length ends in the middle of a group of four letters.
        var cut = letters.Length - 6;
        await tunnel.PostAsync(first.Length + cut);
        await TunnelClient.WriteAsync(tunnel.Post, first);
        Assert.Equal(200, (await client.ReadAsync()).Status);
        await TunnelClient.WriteAsync(tunnel.Post, letters[..cut]);
        await tunnel.PostAsync(6);
        await TunnelClient.WriteAsync(tunnel.Post, letters[cut..]);
        Assert.Equal(200, (await client.ReadAsync()).Status);

        await client.SendAsync("OPTIONS", "*");
        letters = await tunnel.EncodedAsync();
        await tunnel.PostHeadAsync(letters.Length);
        await TunnelClient.WriteAsync(tunnel.Post, letters);
        Assert.Equal(200, (await client.ReadAsync()).Status);
    }

    [Fact]
    public async Task Tunnel_LengthNotHeeded_GoesOn()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var tunnel = new TunnelClient(server.EndPoint);
        await using var client = await tunnel.GetAsync();
        await tunnel.PostAsync(20);

        for (var round = 0; round < 3; round++)
        {
            await client.SendAsync("OPTIONS", "*");
            await tunnel.ForwardAsync();
            Assert.Equal(200, (await client.ReadAsync()).Status);
        }
    }

    [Fact]
    public async Task Tunnel_GetEnds_TakesItsSessionAlong()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var tunnel = new TunnelClient(server.EndPoint);
        await using (var client = await tunnel.GetAsync())
        {
            await tunnel.PostAsync();
            await client.SendAsync("SETUP", "/door/trackID=1", "Transport: RTP/AVP;unicast;client_port=5000-5001,RTP/AVP/TCP");
            await tunnel.ForwardAsync();
            Assert.Contains("interleaved=0-1", (await client.ReadAsync())["Transport"], StringComparison.Ordinal);
        }

        await Eventually.TrueAsync(() => server.Sessions.Count == 0 && server.Media.Claims == 0);
    }

    [Fact]
    public async Task Tunnel_CookieTaken_IsRefused()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var tunnel = new TunnelClient(server.EndPoint);
        await using var first = await tunnel.GetAsync();
        await using var other = new TunnelClient(server.EndPoint);
        await using var second = await other.GetAsync();

        Assert.StartsWith("HTTP/1.0 409 ", other.Head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tunnel_RequestThatCannotBeCut_EndsTheGet()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var tunnel = new TunnelClient(server.EndPoint);
        await using var client = await tunnel.GetAsync();
        await tunnel.PostAsync();
        await TunnelClient.WriteAsync(tunnel.Post, Convert.ToBase64String("HELLO\r\n\r\n"u8));

        Assert.Equal(400, (await client.ReadAsync()).Status);
        Assert.True(await client.ClosedAsync());
    }

    [Fact]
    public async Task Tunnel_NoBase64_EndsThePostAlone()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var tunnel = new TunnelClient(server.EndPoint);
        await using var client = await tunnel.GetAsync();
        await tunnel.PostAsync();
        await TunnelClient.WriteAsync(tunnel.Post, "%%%%");

        Assert.Equal(0, await tunnel.Post.ReadAsync(new byte[1], TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        Assert.DoesNotContain(server.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }
}

using System.Net;
using System.Net.Sockets;
using System.Text;
using Arecont.Bridge.Contract.Listeners;
using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Rtsp.Options;
using Arecont.Bridge.Rtsp.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Rtsp.Tests.Server;

public sealed class RtspServerTests
{
    [Fact]
    public async Task Start_PortInUse_NamesPortAndKey()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var endPoint = (IPEndPoint)taken.LocalEndpoint;

        var error = await Assert.ThrowsAsync<ListenerException>(() => ServerUnderTest.StartAsync(ServerUnderTest.Options with { Listen = endPoint }));

        Assert.Equal($"The RTSP server cannot listen on {endPoint} (rtsp.listen): the port is in use by another program; choose another one or end that program", error.Message);
    }

    [Fact]
    public async Task Requests_PipelinedAndMalformed_AreAnsweredInOrder()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var client = await server.ConnectAsync();

        await client.WriteAsync(client.Request("OPTIONS", "*") + "PLAY a RTSP/1.0\r\n\r\n" + client.Request("DESCRIBE", "/door") + "OPTIONS * RTSP/3.0\r\nCSeq: 9\r\n\r\n" + client.Request("OPTIONS", "*"));

        Answer[] answers = [await client.ReadAsync(), await client.ReadAsync(), await client.ReadAsync(), await client.ReadAsync(), await client.ReadAsync()];
        Assert.Equal([200, 400, 200, 505, 200], answers.Select(answer => answer.Status));
        Assert.Equal(["1", null, "2", "9", "3"], answers.Select(answer => answer["CSeq"]));
        Assert.Equal("RTSP/1.0 400 Bad Request: CSeq is missing", answers[1].Line);
    }

    [Fact]
    public async Task Requests_ByteByByte_AreTheSame()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var client = await server.ConnectAsync();

        foreach (var value in Encoding.ASCII.GetBytes(client.Request("DESCRIBE", "/door")))
        {
            await client.WriteAsync([value]);
        }

        Assert.Equal(200, (await client.ReadAsync()).Status);
    }

    [Fact]
    public async Task Request_ThatCannotBeCut_IsAnsweredAndEndsTheConnection()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var client = await server.ConnectAsync();

        await client.WriteAsync($"\u0016\u0003\u0001{new string('x', 20_000)}");

        Assert.Equal(413, (await client.ReadAsync()).Status);
        Assert.True(await client.ClosedAsync());
    }

    [Fact]
    public async Task Stop_WithViewers_EndsThemAtOnce()
    {
        var server = await ServerUnderTest.StartAsync();
        await using var client = await server.ConnectAsync();
        await client.AskAsync("SETUP", "/door/trackID=1", "Transport: RTP/AVP/TCP");
        await client.AskAsync("PLAY", "/door");
        await using var idle = await server.ConnectAsync();

        await server.DisposeAsync();

        await client.ClosedAsync();
        await idle.ClosedAsync();
        Assert.Equal(0, server.Media.Claims);
        Assert.Contains(server.Log.Lines, line => line.StartsWith($"Information: RTSP is served on {server.EndPoint}", StringComparison.Ordinal));
        Assert.DoesNotContain(server.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Http_WithoutCookie_IsToldWhatThisPortIs()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var client = await server.ConnectAsync();

        await client.WriteAsync("GET / HTTP/1.1\r\nHost: x\r\n\r\n");

        var answer = await client.ReadAsync();
        Assert.Equal("HTTP/1.0 400 this is an RTSP port: HTTP only carries RTSP here, joined by x-sessioncookie", answer.Line);
        Assert.True(await client.ClosedAsync());
    }

    [Theory]
    [InlineData("127.0.0.1", StreamTransport.Tcp, "bridge.lan", "rtsp://127.0.0.1:{0}/door/1/main")]
    [InlineData("127.0.0.1", StreamTransport.Tcp, "localhost", "rtsp://localhost:{0}/door/1/main")]
    [InlineData("0.0.0.0", StreamTransport.Udp, "[2001:db8::1]", "rtsp://[2001:db8::1]:{0}/door/1/main")]
    [InlineData("0.0.0.0", StreamTransport.Http, "192.0.2.1", "http://192.0.2.1:{0}/door/1/main")]
    [InlineData("0.0.0.0", StreamTransport.Multicast, "h", "rtsp://h:{0}/door/1/main?transport=multicast")]
    [InlineData("127.0.0.1", StreamTransport.Tls, "h", null)]
    public async Task StreamUri_Transport_IsWhereTheClientReachesIt(string listen, StreamTransport transport, string host, string? expected)
    {
        var options = ServerUnderTest.Options with { Listen = new IPEndPoint(IPAddress.Parse(listen), 0), Multicast = new MulticastOptions(IPNetwork.Parse("239.1.2.0/24"), 5004, 1, null) };
        await using var server = await ServerUnderTest.StartAsync(options);

        var uri = server.Services.GetRequiredService<IStreamEndpoints>().StreamUri(new StreamUriRequest("door", 1, "main", transport, host));

        Assert.Equal(expected is null ? null : string.Format(System.Globalization.CultureInfo.InvariantCulture, expected, server.EndPoint.Port), uri?.ToString());
    }
}

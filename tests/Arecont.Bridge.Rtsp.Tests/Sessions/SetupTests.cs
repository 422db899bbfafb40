using System.Net;
using System.Net.Sockets;
using Arecont.Bridge.Rtsp.Delivery;
using Arecont.Bridge.Rtsp.Options;
using Arecont.Bridge.Rtsp.Tests.Support;

namespace Arecont.Bridge.Rtsp.Tests.Sessions;

public sealed class SetupTests
{
    private const string Tcp = "Transport: RTP/AVP/TCP;unicast;interleaved=0-1";

    [Theory]
    [InlineData("RTP/AVP/TCP;unicast;interleaved=4-5", "RTP/AVP/TCP;unicast;interleaved=4-5;ssrc=1234ABCD")]
    [InlineData("RTP/AVP;unicast;interleaved=0-1", "RTP/AVP;unicast;interleaved=0-1;ssrc=1234ABCD")]
    [InlineData("RTP/AVP/TCP;unicast", "RTP/AVP/TCP;unicast;interleaved=0-1;ssrc=1234ABCD")]
    [InlineData("RTP/SAVP;client_port=5-6,RTP/AVP;multicast,RTP/AVP/TCP;unicast;interleaved=0-1", "RTP/AVP/TCP;unicast;interleaved=0-1;ssrc=1234ABCD")]
    public async Task Setup_Interleaved_IsTakenInEverySpelling(string offer, string expected)
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var client = await server.ConnectAsync();

        var answer = await client.AskAsync("SETUP", "/door/trackID=1", $"Transport: {offer}");

        Assert.Equal((200, expected), (answer.Status, answer["Transport"]));
        Assert.Matches("^[0-9A-F]{24};timeout=60$", answer["Session"]);
    }

    [Fact]
    public async Task Setup_Udp_AnswersPortsAndAimsAtTheClient()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var client = await server.ConnectAsync();

        var answer = await client.AskAsync("SETUP", "/door/trackID=1?x=y", "Transport: RTP/AVP;unicast;client_port=5000-5001;destination=192.0.2.9");

        Assert.Matches("^RTP/AVP;unicast;client_port=5000-5001;server_port=(\\d+)-(\\d+);ssrc=1234ABCD$", answer["Transport"]);
        var target = Assert.IsType<UdpTarget>(Assert.Single(server.Media.Viewers).Target);
        Assert.Equal((new IPEndPoint(IPAddress.Loopback, 5000), new IPEndPoint(IPAddress.Loopback, 5001)), (target.Rtp, target.Rtcp));
    }

    [Fact]
    public async Task Setup_ChannelsTaken_GetsOthers()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var client = await server.ConnectAsync();

        await client.AskAsync("SETUP", "/door/trackID=1", Tcp);
        var second = await client.AskAsync("SETUP", "/door/trackID=2", Tcp);
        var again = await client.AskAsync("SETUP", "/door/trackID=1", Tcp);

        Assert.Contains("interleaved=2-3", second["Transport"], StringComparison.Ordinal);
        Assert.Contains("interleaved=0-1", again["Transport"], StringComparison.Ordinal);
        Assert.Equal(1, server.Sessions.Count);
        Assert.Equal(["dispose"], server.Media.Viewers.First().Calls);
    }

    [Fact]
    public async Task Setup_MetadataAlone_LeavesVideoOut()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var client = await server.ConnectAsync();

        Assert.Equal(200, (await client.AskAsync("SETUP", "/door/trackID=2", Tcp)).Status);
        Assert.Contains("/door/trackID=2;seq=4711;rtptime=90000", (await client.AskAsync("PLAY", "/door"))["RTP-Info"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RTP/AVP;multicast", "461 Unsupported Transport: multicast is off")]
    [InlineData("RAW/RAW", "461 Unsupported Transport: RTP/AVP/TCP;unicast;interleaved=0-1 and RTP/AVP;unicast;client_port=5000-5001 are served")]
    public async Task Setup_NothingServed_SaysWhatIs(string offer, string line)
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var client = await server.ConnectAsync();

        Assert.Equal($"RTSP/1.0 {line}", (await client.AskAsync("SETUP", "/door/trackID=1", $"Transport: {offer}")).Line);
        Assert.Equal((0, 0), (server.Sessions.Count, server.Media.Claims));
    }

    [Theory]
    [InlineData("/door", 459)]
    [InlineData("/door/trackID=3", 404)]
    [InlineData("/nobody/trackID=1", 404)]
    [InlineData("/yard/trackID=10", 403)]
    public async Task Setup_NoSuchTrack_IsRefused(string path, int status)
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var client = await server.ConnectAsync();

        Assert.Equal(status, (await client.AskAsync("SETUP", path, Tcp)).Status);
        Assert.Equal(0, server.Sessions.Count);
    }

    [Fact]
    public async Task Setup_SomethingFails_LeavesNothingBehind()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var client = await server.ConnectAsync();
        server.Media.Broken = true;

        Assert.Equal(500, (await client.AskAsync("SETUP", "/door/trackID=1", Tcp)).Status);
        Assert.Equal((0, 0), (server.Sessions.Count, server.Media.Claims));
        server.Media.Broken = false;
        Assert.Contains("interleaved=0-1", (await client.AskAsync("SETUP", "/door/trackID=1", Tcp))["Transport"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RAW/RAW", false, 461)]
    [InlineData("RTP/AVP;multicast", false, 461)]
    [InlineData("RTP/AVP/TCP;unicast;interleaved=0-1", true, 500)]
    [InlineData("RTP/AVP/TCP;unicast;interleaved=1-2", true, 500)]
    [InlineData("RTP/AVP;unicast;client_port=5000-5001", true, 500)]
    public async Task Setup_AgainAndRefused_ChangesNothing(string offer, bool broken, int status)
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var client = await server.ConnectAsync();
        await client.AskAsync("SETUP", "/door/trackID=1", Tcp);
        server.Media.Broken = broken;

        Assert.Equal(status, (await client.AskAsync("SETUP", "/door/trackID=1", $"Transport: {offer}")).Status);

        var play = await client.AskAsync("PLAY", "/door");
        Assert.Contains("/door/trackID=1;seq=4711;rtptime=90000", play["RTP-Info"] ?? string.Empty, StringComparison.Ordinal);
        await client.WriteAsync([(byte)'$', 1, 0, 4, 0x80, 201, 0, 0]);
        var viewer = Assert.Single(server.Media.Viewers);
        await Eventually.TrueAsync(() => !viewer.Rtcp.IsEmpty);
        Assert.Equal(["play", "release"], viewer.Calls);
    }

    [Fact]
    public async Task Setup_AgainOnOtherChannels_FreesTheEarlierOnes()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var client = await server.ConnectAsync();
        await client.AskAsync("SETUP", "/door/trackID=1", Tcp);

        var moved = await client.AskAsync("SETUP", "/door/trackID=1", "Transport: RTP/AVP/TCP;unicast;interleaved=1-2");
        var second = await client.AskAsync("SETUP", "/door/trackID=2", "Transport: RTP/AVP/TCP;unicast;interleaved=0-3");
        await client.WriteAsync([(byte)'$', 2, 0, 4, 0x80, 201, 0, 0]);

        Assert.Contains("interleaved=1-2", moved["Transport"], StringComparison.Ordinal);
        Assert.Contains("interleaved=0-3", second["Transport"], StringComparison.Ordinal);
        var viewers = server.Media.Viewers.ToArray();
        await Eventually.TrueAsync(() => !viewers[1].Rtcp.IsEmpty);
        Assert.Equal(["dispose"], viewers[0].Calls);
    }

    [Fact]
    public async Task Setup_Multicast_NamesTheGroupForEveryone()
    {
        var options = ServerUnderTest.Options with { Multicast = new MulticastOptions(IPNetwork.Parse("239.1.2.0/24"), 5004, 4, null) };
        await using var server = await ServerUnderTest.StartAsync(options);
        await using var first = await server.ConnectAsync();
        await using var second = await server.ConnectAsync();

        var one = await first.AskAsync("SETUP", "/door/trackID=1", "Transport: RTP/AVP;multicast");
        var other = await second.AskAsync("SETUP", "/door/trackID=1", "Transport: RTP/AVP;multicast");
        var description = await second.AskAsync("DESCRIBE", "/door?transport=multicast");

        Assert.Matches(@"^RTP/AVP;multicast;destination=239\.1\.2\.\d+;port=5004-5005;ttl=4$", one["Transport"]);
        Assert.Equal(one["Transport"], other["Transport"]);
        var target = Assert.IsType<MulticastTarget>(server.Media.Viewers.First().Target);
        Assert.Contains($"m=video 5004 RTP/AVP 96\r\nc=IN IP4 {target.Group.Address}/4\r\n", description.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Setup_BeyondTheCamerasLimit_IsTold()
    {
        await using var server = await ServerUnderTest.StartAsync(ServerUnderTest.Options with { ViewersPerCamera = 1 });
        await using var first = await server.ConnectAsync();
        await using var second = await server.ConnectAsync();
        await first.AskAsync("SETUP", "/door/trackID=1", Tcp);

        var refused = await second.AskAsync("SETUP", "/door/trackID=1", Tcp);

        Assert.Equal("RTSP/1.0 453 Not Enough Bandwidth: camera door has 1 viewers, the most that rtsp.viewersPerCamera allows", refused.Line);
        Assert.Equal(200, (await second.AskAsync("SETUP", "/yard/trackID=1", Tcp)).Status);
        await first.AskAsync("TEARDOWN", "/door");
        second.ForgetSession();
        Assert.Equal(200, (await second.AskAsync("SETUP", "/door/trackID=1", "Transport: RTP/AVP/TCP")).Status);
    }

    [Fact]
    public async Task Setup_BeyondTheAddresssLimit_IsTold()
    {
        await using var server = await ServerUnderTest.StartAsync(ServerUnderTest.Options with { ViewersPerAddress = 1 });
        await using var client = await server.ConnectAsync();
        await client.AskAsync("SETUP", "/door/trackID=1", Tcp);
        client.ForgetSession();

        Assert.Equal(
            "RTSP/1.0 453 Not Enough Bandwidth: 127.0.0.1 has 1 sessions, the most that rtsp.viewersPerAddress allows",
            (await client.AskAsync("SETUP", "/yard/trackID=1", Tcp)).Line);
    }

    [Fact]
    public async Task Setup_InSomebodyElsesSession_IsNotFound()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var first = await server.ConnectAsync();
        await using var second = await server.ConnectAsync();
        await first.AskAsync("SETUP", "/door/trackID=1", "Transport: RTP/AVP;unicast;client_port=5000-5001");
        second.UseSession(first.Session);

        second.Authorization = TestAuthentication.Basic("operator", "turn");
        Assert.Equal(454, (await second.AskAsync("PLAY", "/door")).Status);
        second.Authorization = TestAuthentication.Basic("viewer", "see");
        Assert.Equal(461, (await second.AskAsync("SETUP", "/door/trackID=2", Tcp)).Status);
        Assert.Equal(459, (await second.AskAsync("SETUP", "/yard/trackID=2", "Transport: RTP/AVP;unicast;client_port=5002-5003")).Status);
        Assert.Equal(200, (await second.AskAsync("PLAY", "/door")).Status);
    }

    [Fact]
    public async Task Setup_TcpSessionFromAnotherConnection_IsNotFound()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var first = await server.ConnectAsync();
        await using var second = await server.ConnectAsync();
        await first.AskAsync("SETUP", "/door/trackID=1", Tcp);
        second.UseSession(first.Session);

        Assert.Equal(454, (await second.AskAsync("TEARDOWN", "/door")).Status);
    }

    [Fact]
    public async Task Udp_Rtcp_ReachesTheViewerFromItsAddress()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var client = await server.ConnectAsync();
        await client.AskAsync("SETUP", "/door/trackID=1", "Transport: RTP/AVP;unicast;client_port=5000-5001");
        var viewer = Assert.Single(server.Media.Viewers);
        var port = ((IPEndPoint)((UdpTarget)viewer.Target).RtcpSocket.LocalEndPoint!).Port;
        using var stranger = new UdpClient(new IPEndPoint(IPAddress.Parse("127.0.0.2"), 0));
        using var udp = new UdpClient();

        await stranger.SendAsync(new byte[] { 0x80, 203, 0, 0 }, new IPEndPoint(IPAddress.Loopback, port), TestContext.Current.CancellationToken);
        await udp.SendAsync(new byte[] { 0x80, 201, 0, 0 }, new IPEndPoint(IPAddress.Loopback, port), TestContext.Current.CancellationToken);

        await Eventually.TrueAsync(() => !viewer.Rtcp.IsEmpty);
        Assert.Equal([0x80, 201, 0, 0], Assert.Single(viewer.Rtcp));
    }
}

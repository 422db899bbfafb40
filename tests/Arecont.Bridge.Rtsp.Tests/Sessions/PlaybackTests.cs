using Arecont.Bridge.Rtsp.Tests.Support;

namespace Arecont.Bridge.Rtsp.Tests.Sessions;

public sealed class PlaybackTests
{
    [Fact]
    public async Task Play_BothTracks_AnswersWhereTheyBeginAndThenReleases()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var client = await PreparedAsync(server);

        var answer = await client.AskAsync("PLAY", "/door/", "Range: npt=0.000-");

        Assert.Equal((200, "npt=now-", client.Session), (answer.Status, answer["Range"], answer["Session"]));
        Assert.Equal($"url={client.Address}/door/trackID=1;seq=4711;rtptime=90000,url={client.Address}/door/trackID=2;seq=4711;rtptime=90000", answer["RTP-Info"]);
        await Eventually.TrueAsync(() => server.Media.Viewers.All(viewer => viewer.Calls.SequenceEqual(["play", "release"])));
    }

    [Fact]
    public async Task Play_Again_JustGoesOn()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var client = await PreparedAsync(server);
        await client.AskAsync("PLAY", "/door");

        Assert.Equal(200, (await client.AskAsync("PLAY", "/door")).Status);
        Assert.Equal(455, (await client.AskAsync("SETUP", "/door/trackID=1", "Transport: RTP/AVP/TCP")).Status);
        Assert.Equal(200, (await client.AskAsync("PAUSE", "/door")).Status);
        Assert.Equal(200, (await client.AskAsync("PLAY", "/door")).Status);

        await Eventually.TrueAsync(() => server.Media.Viewers.All(viewer => viewer.Calls.SequenceEqual(["play", "release", "pause", "play", "release"])));
    }

    [Fact]
    public async Task Play_OneTrackOfTwo_NeedsTheAggregate()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var client = await PreparedAsync(server);

        Assert.Equal(460, (await client.AskAsync("PLAY", "/door/trackID=1")).Status);
        Assert.Equal(200, (await client.AskAsync("TEARDOWN", "/door/trackID=2")).Status);
        Assert.Equal(200, (await client.AskAsync("PLAY", "/door/trackID=1")).Status);
        Assert.Equal(404, (await client.AskAsync("PLAY", "/door/trackID=2")).Status);
        Assert.Equal(454, (await client.AskAsync("PLAY", "/yard")).Status);
    }

    [Fact]
    public async Task AnySessionMethod_WithoutSession_Is454()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var client = await server.ConnectAsync();

        foreach (var method in new[] { "PLAY", "PAUSE", "TEARDOWN" })
        {
            Assert.Equal("RTSP/1.0 454 Session Not Found: the request names no session", (await client.AskAsync(method, "/door")).Line);
            Assert.Equal(454, (await client.AskAsync(method, "/door", "Session: 12345678")).Status);
        }

        Assert.Equal(454, (await client.AskAsync("OPTIONS", "/door", "Session: 12345678")).Status);
        Assert.Equal(454, (await client.AskAsync("GET_PARAMETER", "/door", "Session: 12345678")).Status);
        Assert.Equal(200, (await client.AskAsync("GET_PARAMETER", "/door")).Status);
    }

    [Fact]
    public async Task Parameters_EmptyBody_KeepTheSession_OthersAreNotUnderstood()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var client = await PreparedAsync(server);

        Assert.Equal(200, (await client.AskAsync("GET_PARAMETER", "/door")).Status);
        Assert.Equal(200, (await client.AskAsync("SET_PARAMETER", "/door")).Status);
        await client.WriteAsync(client.Request("GET_PARAMETER", "/door", "Content-Length: 6") + "jitter");
        Assert.Equal(451, (await client.ReadAsync()).Status);
    }

    [Fact]
    public async Task Teardown_Session_GivesTheStreamBack()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var client = await PreparedAsync(server);
        await client.AskAsync("PLAY", "/door");

        Assert.Equal(200, (await client.AskAsync("TEARDOWN", "/door")).Status);

        Assert.Equal((0, 0), (server.Sessions.Count, server.Media.Claims));
        Assert.All(server.Media.Viewers, viewer => Assert.Contains("dispose", viewer.Calls));
        Assert.Equal(200, (await client.AskAsync("DESCRIBE", "/door")).Status);
    }

    [Fact]
    public async Task Connection_Ends_TakesItsTcpSessionsAlong()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using (var client = await PreparedAsync(server))
        {
            await client.AskAsync("PLAY", "/door");
        }

        await Eventually.TrueAsync(() => server.Sessions.Count == 0 && server.Media.Claims == 0);
    }

    [Fact]
    public async Task Viewer_GivenUp_EndsSessionAndConnection()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var client = await PreparedAsync(server);
        await client.AskAsync("PLAY", "/door");

        server.Media.Viewers.First().GiveUp();

        await client.ClosedAsync();
        await Eventually.TrueAsync(() => server.Sessions.Count == 0 && server.Media.Claims == 0);
    }

    [Fact]
    public async Task Stream_Ended_EndsSessionAndConnection()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var client = await PreparedAsync(server);

        server.Media.Ended.SetResult();

        Assert.True(await client.ClosedAsync());
        await Eventually.TrueAsync(() => server.Sessions.Count == 0);
    }

    [Fact]
    public async Task Rtcp_Interleaved_ReachesTheViewerBetweenRequests()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var client = await PreparedAsync(server);

        await client.WriteAsync([(byte)'$', 1, 0, 2, 8, 9, (byte)'$', 77, 0, 1, 5, .. System.Text.Encoding.ASCII.GetBytes(client.Request("PLAY", "/door"))]);

        Assert.Equal(200, (await client.ReadAsync()).Status);
        Assert.Equal([8, 9], Assert.Single(server.Media.Viewers.First().Rtcp));
    }

    private static async Task<RtspTestClient> PreparedAsync(ServerUnderTest server)
    {
        var client = await server.ConnectAsync();
        Assert.Equal(200, (await client.AskAsync("SETUP", "/door/trackID=1", "Transport: RTP/AVP/TCP;unicast;interleaved=0-1")).Status);
        Assert.Equal(200, (await client.AskAsync("SETUP", "/door/trackID=2", "Transport: RTP/AVP/TCP;unicast;interleaved=2-3")).Status);
        return client;
    }
}

using System.Collections.Frozen;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Rtsp.Tests.Support;

namespace Arecont.Bridge.Rtsp.Tests.Sessions;

public sealed class DescribeTests
{
    [Fact]
    public async Task Options_WithoutCredentials_ListsMethods()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var client = await server.ConnectAsync();
        client.Authorization = null;

        var answer = await client.AskAsync("OPTIONS", "*");

        Assert.Equal((200, "1"), (answer.Status, answer["CSeq"]));
        Assert.Equal("OPTIONS, DESCRIBE, SETUP, PLAY, PAUSE, GET_PARAMETER, SET_PARAMETER, TEARDOWN", answer["Public"]);
    }

    [Fact]
    public async Task Describe_Stream_IsItsSdp_AlsoAgain()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using (var client = await server.ConnectAsync())
        {
            foreach (var path in new[] { "/door", "/door/1/sub?user=a", "/door" })
            {
                var answer = await client.AskAsync("DESCRIBE", path, "Accept: application/sdp");

                Assert.Equal((200, "application/sdp"), (answer.Status, answer["Content-Type"]));
                Assert.Equal($"{client.Address}{path.Split('?')[0]}/", answer["Content-Base"]);
                Assert.Contains("m=video 0 RTP/AVP 96\r\n", answer.Body, StringComparison.Ordinal);
                Assert.Contains("a=rtpmap:107 vnd.onvif.metadata/90000\r\n", answer.Body, StringComparison.Ordinal);
                Assert.DoesNotContain("m=audio", answer.Body, StringComparison.Ordinal);
                Assert.Equal(1, server.Media.Claims);
            }
        }

        await Eventually.TrueAsync(() => server.Media.Claims == 0);
    }

    [Theory]
    [InlineData("/nobody", "404 Not Found: no camera nobody; cameras are door, yard")]
    [InlineData("/", "404 Not Found: the path must be /<camera>[/<channel>][/<profile>]; cameras are door, yard")]
    [InlineData("/door/2", "404 Not Found: camera door has no channel 2")]
    [InlineData("/door/fine", "404 Not Found: camera door has no profile fine; channel 1 has main, sub, jpeg")]
    public async Task Describe_Unknown_SaysWhatThereIs(string path, string line)
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var client = await server.ConnectAsync();

        Assert.Equal($"RTSP/1.0 {line}", (await client.AskAsync("DESCRIBE", path)).Line);
    }

    [Theory]
    [InlineData(CommandCode.Overloaded, 453)]
    [InlineData(CommandCode.NotSupported, 415)]
    [InlineData(CommandCode.Unknown, 404)]
    [InlineData(CommandCode.TimedOut, 503)]
    public async Task Describe_StreamRefused_SaysWhy(CommandCode code, int status)
    {
        await using var server = await ServerUnderTest.StartAsync();
        server.Media.Result = new CommandResult(code, "because");
        await using var client = await server.ConnectAsync();

        var answer = await client.AskAsync("DESCRIBE", "/door");

        Assert.Equal(status, answer.Status);
        Assert.EndsWith(": because", answer.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Describe_OtherFormat_IsNotAcceptable()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var client = await server.ConnectAsync();

        Assert.Equal(406, (await client.AskAsync("DESCRIBE", "/door", "Accept: text/html")).Status);
        Assert.Equal(200, (await client.AskAsync("DESCRIBE", "/door", "Accept: application/rtsl, application/*;q=0.5")).Status);
    }

    [Fact]
    public async Task Describe_PassThrough_SendsToTheCamera()
    {
        await using var server = await ServerUnderTest.StartAsync(ServerUnderTest.Options with { PassThrough = new HashSet<string> { "door" }.ToFrozenSet() });
        await using var client = await server.ConnectAsync();

        Assert.Equal(503, (await client.AskAsync("DESCRIBE", "/door")).Status);
        server.Video.CameraUri = new Uri("rtsp://192.0.2.7/h264.sdp?res=full");
        var answer = await client.AskAsync("DESCRIBE", "/door");

        Assert.Equal((302, "rtsp://192.0.2.7/h264.sdp?res=full"), (answer.Status, answer["Location"]));
        Assert.Equal(200, (await client.AskAsync("DESCRIBE", "/yard")).Status);
    }

    [Theory]
    [InlineData("operator", "turn", "/door", true)]
    [InlineData("viewer", "see", "/door", false)]
    [InlineData("operator", "turn", "/yard", false)]
    public async Task Describe_BackchannelRequired_IsThereForWhoMayTalkToWhatHearsIt(string name, string password, string path, bool expected)
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var client = await server.ConnectAsync();
        client.Authorization = TestAuthentication.Basic(name, password);

        var answer = await client.AskAsync("DESCRIBE", path, "Require: www.onvif.org/ver20/backchannel");

        Assert.Equal((200, expected), (answer.Status, answer.Body.Contains("m=audio 0 RTP/AVP 0 8\r\n", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task AnyMethod_UnknownRequirementOrMethod_IsRefused()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var client = await server.ConnectAsync();

        var answer = await client.AskAsync("DESCRIBE", "/door", "Require: www.onvif.org/ver20/backchannel, onvif-replay");
        Assert.Equal((551, "onvif-replay"), (answer.Status, answer["Unsupported"]));
        Assert.Equal(501, (await client.AskAsync("RECORD", "/door")).Status);
        Assert.Equal(501, (await client.AskAsync("describe", "/door")).Status);
    }
}

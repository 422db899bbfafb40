using System.Text;

namespace Arecont.Simulator.Tests.Streams;

public sealed class StreamTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Mjpeg_StartsWithADelimiterAndHasNoLengths()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Token);

        var text = await StreamTextAsync(camera, "/mjpeg?res=half", 3);

        const string Start = "HTTP/1.0 200 OK\r\nContent-Type: multipart/x-mixed-replace;boundary=fbdr\r\n\r\n"
            + "--fbdr\r\nContent-Type: image/jpeg\r\n\r\n\u00FF\u00D8";
        Assert.StartsWith(Start, text, StringComparison.Ordinal);
        Assert.Contains("\u00FF\u00D9" + new string('\0', 12) + "\r\n--fbdr\r\nContent-Type: image/jpeg\r\n\r\n\u00FF\u00D8", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Content-Length", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mjpeg_WithOddities_HasLengthsAndShortFrames()
    {
        var options = new SimulatedCameraOptions { PartLengths = true, ShortFrameEvery = 1, TrailingZeros = 0 };
        await using var camera = await SimulatedCamera.StartAsync(options, cancellationToken: Token);

        var text = await StreamTextAsync(camera, "/mjpeg?res=half", 3);

        Assert.Contains("\r\n--fbdr\r\nContent-Type: image/jpeg\r\nContent-Length: 700\r\n\r\n\u00FF\u00D8", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mjpeg_OfSeveralSensors_NamesTheChannelInEachPart()
    {
        await using var camera = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { Model = "AV8185" }, cancellationToken: Token);

        var text = await StreamTextAsync(camera, "/mjpeg", 3);

        Assert.Contains("--fbdr\r\nContent-Type: image/jpeg\r\nETag: Channel1\r\n\r\n", text, StringComparison.Ordinal);
        Assert.Contains("--fbdr\r\nContent-Type: image/jpeg\r\nETag: Channel2\r\n\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task H264Stream_StartsWithAKeyFrameThenOthers()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Token);
        Assert.True(camera.Set("keyframeinterval", "2"));

        var text = await StreamTextAsync(camera, "/h264stream?res=half&ssn=7", 5);

        var types = text.Split("--fbdr\r\nContent-Type: video/H.264").Skip(1).Select(part => part[0]).Take(4);
        Assert.Equal("IPPI", string.Concat(types));
        Assert.Contains("--fbdr\r\nContent-Type: video/H.264I\r\n\r\n\0\0\0\u0001\u0067", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task H264Frame_GoesOnByStreamNumberAndStartsAgainOnDemand()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Token);

        var types = new List<char>();
        foreach (var query in new[] { "ssn=1", "ssn=1", "ssn=2", "ssn=1&iframe=1", "ssn=1" })
        {
            var head = (await RawClient.GetAsync(camera, $"/h264f?res=half&{query}", Token)).Split("\r\n\r\n")[0];
            types.Add(head[head.IndexOf("video/H.264", StringComparison.Ordinal) + 11]);
        }

        Assert.Equal("IPIIP", string.Concat(types));
    }

    [Theory]
    [InlineData("AV5255", "/h264", 404)]
    [InlineData("AV3236", "/h264f", 404)]
    [InlineData("AV3236", "/h264", 200)]
    [InlineData("AV2100", "/h264f", 404)]
    [InlineData("AV2100", "/h264stream", 404)]
    [InlineData("AV5255", "/g711", 404)]
    [InlineData("AV5255", "/mjpeg1", 404)]
    [InlineData("AV8185", "/h264f4", 200)]
    [InlineData("AV5255", "/nothing", 404)]
    public async Task Path_IsKnownByModel(string model, string path, int status)
    {
        await using var camera = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { Model = model }, cancellationToken: Token);

        Assert.StartsWith($"HTTP/1.0 {status} ", await RawClient.GetAsync(camera, path, Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NinthStream_IsRefusedAsBusy()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Token);
        var sockets = new List<System.Net.Sockets.Socket>();
        try
        {
            for (var i = 0; i < 8; i++)
            {
                sockets.Add(await RawClient.SendAsync(camera.EndPoint, $"GET /mjpeg?res=half&fps=1&quality={i + 1} HTTP/1.0\r\n\r\n", Token));
            }

            await camera.WaitUntilAsync(it => it.OpenStreams == 8, Token).WaitAsync(Limit, Token);
            Assert.StartsWith("HTTP/1.0 503 ", await RawClient.GetAsync(camera, "/mjpeg?res=half&quality=20", Token), StringComparison.Ordinal);
        }
        finally
        {
            sockets.ForEach(socket => socket.Dispose());
        }

        await camera.WaitUntilAsync(it => it.OpenStreams == 0, Token).WaitAsync(Limit, Token);
    }

    [Fact]
    public async Task SameStreamNumber_CutsTheEarlierRequest()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Token);
        using var first = await RawClient.SendAsync(camera.EndPoint, "GET /mjpeg?res=half&ssn=77 HTTP/1.0\r\n\r\n", Token);
        await camera.WaitUntilAsync(it => it.OpenStreams == 1, Token).WaitAsync(Limit, Token);

        Assert.StartsWith("HTTP/1.0 200 ", await RawClient.GetAsync(camera, "/image?res=half&ssn=77", Token), StringComparison.Ordinal);

        await camera.WaitUntilAsync(it => it.OpenStreams == 0, Token).WaitAsync(Limit, Token);
    }

    [Fact]
    public async Task CardPlayback_EndsByItself()
    {
        await using var camera = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { Model = "AV10255" }, cancellationToken: Token);

        var text = await RawClient.GetAsync(camera, "/mjpeg?sd=download&res=half", Token);

        Assert.Equal(60, text.Split("--fbdr\r\n").Length - 1);
    }

    [Fact]
    public async Task Audio_IsCountedAndKept()
    {
        await using var camera = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { Model = "AV10255" }, cancellationToken: Token);

        await RawClient.TextAsync(camera.EndPoint, "POST /g711 HTTP/1.1\r\nContent-Length: 5\r\n\r\nabcde", Token);
        var answer = await RawClient.TextAsync(
            camera.EndPoint, "POST /g711 HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nfgh\r\n2\r\nij\r\n0\r\n\r\n", Token);

        Assert.Equal("HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nOK", answer);
        Assert.Equal("abcdefghij", Encoding.ASCII.GetString(camera.Audio));
        Assert.Equal(10, camera.Statistics.AudioBytes);
    }

    private static async Task<string> StreamTextAsync(SimulatedCamera camera, string target, int parts)
    {
        using var socket = await RawClient.SendAsync(camera.EndPoint, $"GET {target} HTTP/1.0\r\n\r\n", Token);
        var bytes = await RawClient.ReadUntilAsync(socket, all => all.AsSpan().Count("--fbdr\r\n"u8) >= parts, Token);
        return Encoding.Latin1.GetString(bytes);
    }
}

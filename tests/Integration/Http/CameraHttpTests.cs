using System.Net;
using Arecont.Simulator;

namespace Arecont.Integration.Tests.Http;

/// <summary>Stills, MJPEG and talk-back of the running program, from a camera of each kind.</summary>
public sealed class CameraHttpTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("AV5255", 1, 1920, 1088)]
    [InlineData("AV8185", 4, 640, 480)]
    [InlineData("AV2100", 1, 640, 480)]
    public async Task StillsAndMjpeg_EveryKindOfCamera_AreWholePicturesOfTheRightSize(string model, int channel, int width, int height)
    {
        await using var scene = await HttpScene.StartAsync(new SimulatedCameraOptions { Model = model });
        var of = $"channels/{channel}/";

        var full = await scene.Client.GetByteArrayAsync($"{of}snapshot.jpg", Token);
        var half = await scene.Client.GetByteArrayAsync($"{of}snapshot.jpg?resolution=half", Token);
        var stream = await Pictures.ReadAsync(scene.Client, $"{of}stream.mjpeg", 5);

        Assert.Equal((width, height), Pictures.SizeOf(full));
        Assert.Equal((width / 2, height / 2), Pictures.SizeOf(half));
        Assert.All(stream, picture => Assert.Equal((width, height), Pictures.SizeOf(picture)));
        Assert.True(stream.DistinctBy(Convert.ToHexString).Count() > 1, "The picture stands still.");
        Assert.Null(scene.Camera.Statistics.LastError);
    }

    [Fact]
    public async Task Mjpeg_ProfileOfAJpegOnlyCamera_MayBeAny()
    {
        await using var scene = await HttpScene.StartAsync(new SimulatedCameraOptions { Model = "AV2100" });

        Assert.All(await Pictures.ReadAsync(scene.Client, "stream.mjpeg?profile=sub", 3), picture => Assert.Equal((320, 240), Pictures.SizeOf(picture)));
    }

    [Fact]
    public async Task Mjpeg_ManyViewers_CostTheCameraOneStream()
    {
        await using var scene = await HttpScene.StartAsync(new SimulatedCameraOptions { Model = "AV2100" });

        var viewers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Pictures.ReadAsync(scene.Client, "stream.mjpeg", 10)));

        Assert.All(viewers, pictures => Assert.Equal(10, pictures.Count));
        Assert.Equal(1, scene.Camera.Statistics.ByPath["/mjpeg"]);
        using var other = await scene.Client.GetAsync("channels/2/stream.mjpeg", Token);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task Mjpeg_Ffmpeg_DecodesIt()
    {
        Peers.Require("ffmpeg");
        await using var scene = await HttpScene.StartAsync(new SimulatedCameraOptions { Model = "AV2100" });
        await using var player = ChildProcess.Start(
            Peers.Find("ffmpeg")!,
            ["-nostdin", "-v", "error", "-xerror", "-i", $"http://ann:swordfish@{scene.Authority}/cameras/cam1/stream.mjpeg", "-frames:v", "20", "-f", "null", "-"]);

        Assert.Equal((0, string.Empty), (await player.WaitAsync(), player.Output.Trim()));
    }

    [Fact]
    public async Task Audio_CameraWithoutSound_IsSaidSo()
    {
        await using var scene = await HttpScene.StartAsync(new SimulatedCameraOptions { Model = "AV2100" });
        using var content = new ByteArrayContent([1, 2, 3]) { Headers = { ContentType = new("audio/PCMU") } };

        using var answer = await scene.Client.PostAsync("audio", content, Token);

        Assert.Equal(HttpStatusCode.NotImplemented, answer.StatusCode);
        Assert.Contains("cam1", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audio_Wav_ComesOutOfTheCamera()
    {
        await using var scene = await HttpScene.StartAsync(new SimulatedCameraOptions { Model = "AV10255" });
        byte[] wav = [.. "RIFF\0\0\0\0WAVEfmt \u0010\0\0\0\u0001\0\u0001\0"u8, 0x40, 0x1F, 0, 0, 0x80, 0x3E, 0, 0, 2, 0, 16, 0, .. "data"u8, 0x40, 0x1F, 0, 0, .. new byte[8000]];
        using var content = new ByteArrayContent(wav) { Headers = { ContentType = new("audio/wav") } };

        using var answer = await scene.Client.PostAsync("audio", content, Token);

        Assert.Equal((HttpStatusCode.NoContent, string.Empty), (answer.StatusCode, await answer.Content.ReadAsStringAsync(Token)));
        Assert.Equal(4000, scene.Camera.Statistics.AudioBytes);
        Assert.All(scene.Camera.Audio, sample => Assert.Equal(0xFF, sample));
    }
}

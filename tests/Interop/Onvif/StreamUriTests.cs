using System.Globalization;
using Arecont.Simulator;

namespace Arecont.Interop.Tests.Onvif;

/// <summary>What GetStreamUri says is what ffmpeg plays, with the same user.</summary>
public sealed class StreamUriTests
{
    [Fact]
    public async Task StreamUri_GivenToFfmpeg_Plays()
    {
        OnvifScene.Require("onvif");
        var player = new FfmpegPlayer("tcp");
        player.Require();
        await using var scene = await OnvifScene.StartAsync([new SimulatedCameraOptions { Model = "AV5255" }]);
        await using var client = OnvifScene.Node(
            "onvif-client.js", "127.0.0.1", scene.HttpPort.ToString(CultureInfo.InvariantCulture), "/onvif/cam1/device_service", VideoScene.User, VideoScene.Password);
        var uri = new Uri((await client.StepAsync("stream")).GetProperty("uri").GetString()!);

        var played = await player.PlayAsync(new StreamAddress(uri.Port, uri.PathAndQuery.TrimStart('/')), new TestStream("cam1", "H264", 1920, 1080, 15), seconds: 2);

        Assert.NotEmpty(played.Pictures);
    }
}

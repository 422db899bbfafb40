using System.Text.RegularExpressions;
using Arecont.Bridge.Cameras.Tests.Support;
using Arecont.Bridge.Contract.Video;
using Arecont.Camera.Media;
using Arecont.Simulator;

namespace Arecont.Bridge.Cameras.Tests.Video;

/// <summary>Cameras that know no streams are asked for one picture after another.</summary>
public partial class VideoFallbackTests
{
    [Fact]
    public async Task H264WithoutStreams_IsPolledUnderOneNumber()
    {
        await using var camera = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { JournalCapacity = 4096 }, cancellationToken: TestContext.Current.CancellationToken);
        await using var filter = new PathFilter(camera.EndPoint, "/h264stream");
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera) with { Port = filter.Port });
        await rig.OnlineAsync();
        var saved = await rig.Camera().Video.SaveProfileAsync(1, new VideoProfile("slow", VideoCodec.H264) { FramesPerSecond = 5 }, TestContext.Current.CancellationToken);
        Assert.True(saved.Succeeded, saved.Message);

        await using var reading = await VideoReading.OpenAsync(rig.Camera().Video, "slow");
        var taken = await reading.TakeAsync(12);

        Assert.Equal([FrameType.H264Idr, FrameType.H264Predicted], taken.Take(2).Select(frame => frame.Type));
        Assert.True(taken[10].IsKey);
        Assert.All(taken.Zip(taken.Skip(1)), pair => Assert.Equal(pair.First.Sequence + 1, pair.Second.Sequence));
        var asked = camera.Requests.Where(request => request.Path is "/h264" or "/h264f" && request.Query.Contains("intra_period=10", StringComparison.Ordinal)).ToList();
        Assert.True(asked.Count >= 12);
        Assert.Single(asked.Select(request => Number().Match(request.Query).Value).Distinct());
        Assert.True(taken[11].Position > TimeSpan.FromSeconds(1.5), taken[11].Position.ToString());
    }

    [Fact]
    public async Task JpegWithoutStreams_IsPolled()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var filter = new PathFilter(camera.EndPoint, "/mjpeg");
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera) with { Port = filter.Port });

        await using var reading = await VideoReading.OpenAsync(rig.Camera().Video, VideoProfile.Jpeg);

        Assert.All(await reading.TakeAsync(5), frame => Assert.Equal(FrameType.Jpeg, frame.Type));
    }

    [Fact]
    public async Task NeitherWay_SaysThatTheCameraLacksIt()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var filter = new PathFilter(camera.EndPoint, "/h264stream", "/h264", "/h264f");
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera) with { Port = filter.Port });

        await using var reading = await VideoReading.OpenAsync(rig.Camera().Video);

        Assert.Contains("does not have this kind of stream", await rig.Log.LineAsync("is lost"), StringComparison.Ordinal);
    }

    [GeneratedRegex("ssn=[0-9]+")]
    private static partial Regex Number();
}

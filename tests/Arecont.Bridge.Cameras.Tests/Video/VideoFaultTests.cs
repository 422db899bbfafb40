using System.Diagnostics;
using Arecont.Bridge.Cameras.Tests.Support;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.Contract.Video;
using Arecont.Simulator;
using Arecont.Simulator.Faults;

namespace Arecont.Bridge.Cameras.Tests.Video;

/// <summary>What a reader notices of a camera's faults: a pause. The limits are ten times the aims.</summary>
public class VideoFaultTests
{
    [Theory]
    [InlineData(VideoProfile.Main)]
    [InlineData(VideoProfile.Jpeg)]
    public async Task Cut_GoesOnWithAKeyFrame(string profile)
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await using var reading = await VideoReading.OpenAsync(rig.Camera().Video, profile);
        var last = (await reading.TakeAsync(5))[^1];

        camera.DropConnections();
        var since = Stopwatch.StartNew();

        await AssertGoesOnAsync(reading, last);
        Assert.True(since.Elapsed < TimeSpan.FromSeconds(10), since.Elapsed.ToString());
        await rig.StateAsync(state => state.Channels.Length == 1 && state.Channels[0].Streams.Length == 1
            && state.Channels[0].Streams[0] is { Status: VideoStreamStatus.Live, Reconnects: >= 1, Problem: null });
    }

    [Fact]
    public async Task CutInMidPart_GoesOnAndPassesNoPieceOn()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        camera.InjectFault(new CameraFault(FaultKind.CutBody) { PathPrefix = "/h264stream", Count = 2 });

        await using var reading = await VideoReading.OpenAsync(rig.Camera().Video);
        var frames = await reading.TakeAsync(5);

        Assert.True(frames[0].IsKey);
        Assert.Equal(1, frames[0].Sequence);
        Assert.True(camera.CountRequests("/h264stream") >= 3);
    }

    [Fact]
    public async Task Stall_IsNoticedAndTheStreamIsAskedForAgain()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        camera.InjectFault(new CameraFault(FaultKind.Stall) { PathPrefix = "/h264stream", Count = 1, Bytes = 100_000 });
        await using var reading = await VideoReading.OpenAsync(rig.Camera().Video);
        var last = (await reading.TakeAsync(1))[0];
        var since = Stopwatch.StartNew();

        var next = await reading.UntilAsync(frame => frame.Discontinuity);

        Assert.True(next.IsKey);
        Assert.True(next.Position - last.Position >= TimeSpan.FromSeconds(2));
        Assert.True(since.Elapsed < TimeSpan.FromSeconds(30), since.Elapsed.ToString());
    }

    [Theory]
    [InlineData(FaultKind.Busy)]
    [InlineData(FaultKind.Garbage)]
    [InlineData(FaultKind.CutHead)]
    public async Task BadAnswers_AreOutlived(FaultKind fault)
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        camera.InjectFault(fault, count: fault == FaultKind.Busy ? 8 : 2, pathPrefix: "/h264stream");

        await using var reading = await VideoReading.OpenAsync(rig.Camera().Video);
        await rig.Log.LineAsync("is lost");

        Assert.True((await reading.TakeAsync(1))[0] is { IsKey: true, Sequence: 1, Discontinuity: false });
    }

    [Fact]
    public async Task Outage_FramesComeSoonAfterThePortIsBack()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await using var reading = await VideoReading.OpenAsync(rig.Camera().Video);
        await rig.OnlineAsync();
        var last = (await reading.TakeAsync(3))[^1];

        camera.InjectFault(new CameraFault(FaultKind.Refuse) { Duration = TimeSpan.FromSeconds(10) });
        await rig.StateAsync(state => state.Channels[0].Streams is [{ Status: VideoStreamStatus.Lost, Problem: not null }]);
        await camera.WaitUntilAsync(simulated => simulated.Faults.Count == 0, TestContext.Current.CancellationToken);
        var back = Stopwatch.StartNew();

        await AssertGoesOnAsync(reading, last);
        Assert.True(back.Elapsed < TimeSpan.FromSeconds(20), back.Elapsed.ToString());
    }

    [Fact]
    public async Task WrongPassword_IsToldAndTriedSeldom()
    {
        await using var camera = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { AdminPassword = "right" }, cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(
            timings => timings with { UnauthorizedPause = TimeSpan.FromMinutes(5) },
            LiveRig.Describe(camera) with { UserName = "admin", Password = "wr0ng" });
        var asked = camera.WaitForRequestAsync(request => request.Path == "/h264stream", TestContext.Current.CancellationToken);

        await using var reading = await VideoReading.OpenAsync(rig.Camera().Video);
        await asked.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        var line = await rig.Log.LineAsync("is lost");

        Assert.Contains("refuses the user admin", line, StringComparison.Ordinal);
        Assert.DoesNotContain("wr0ng", line, StringComparison.Ordinal);
        Assert.Equal(1, camera.CountRequests("/h264stream"));
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 0)]
    [InlineData(false, 900)]
    public async Task LengthsAndZeros_DoNotMatter(bool lengths, int zeros)
    {
        await using var camera = await SimulatedCamera.StartAsync(
            new SimulatedCameraOptions { PartLengths = lengths, TrailingZeros = zeros }, cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        foreach (var profile in new[] { VideoProfile.Main, VideoProfile.Jpeg })
        {
            await using var reading = await VideoReading.OpenAsync(rig.Camera().Video, profile);
            Assert.All(await reading.TakeAsync(4), frame => Assert.NotEqual(0, frame.Data.Span[^1]));
        }
    }

    [Theory]
    [InlineData(VideoProfile.Main, "/h264stream")]
    [InlineData(VideoProfile.Jpeg, "/mjpeg")]
    public async Task SizeChange_ShowsInFramesAndDescription(string profile, string path)
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        camera.InjectFault(FaultKind.SizeChange, pathPrefix: path);
        await using var reading = await VideoReading.OpenAsync(rig.Camera().Video, profile);
        var first = (await reading.TakeAsync(1))[0];

        var changed = await reading.UntilAsync(frame => frame.Width != first.Width);

        Assert.True(changed is { IsKey: true, Discontinuity: false });
        Assert.Equal((changed.Width, changed.Height), (reading.Subscription.Description!.Width, reading.Subscription.Description.Height));
        Assert.Equal(reading.Subscription.Description, rig.Camera().Video.Describe(1, profile));
    }

    [Fact]
    public async Task BrokenFrames_AreCountedAndNotPassedOn()
    {
        await using var camera = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { ShortFrameEvery = 3 }, cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));

        await using var reading = await VideoReading.OpenAsync(rig.Camera().Video, VideoProfile.Jpeg);
        Assert.All(await reading.TakeAsync(8), frame => Assert.True(frame.Data.Length > 1000));

        await rig.StateAsync(state => state.Channels.Length == 1 && state.Channels[0].Streams is [{ DroppedFrames: >= 1, FramesPerSecond: > 0, KilobitsPerSecond: > 0, Frames: >= 8 }]);
    }

    private static async Task AssertGoesOnAsync(VideoReading reading, VideoFrame last)
    {
        VideoFrame next;
        var limit = last.Sequence + 1000;
        do
        {
            Assert.True(last.Sequence < limit, "No frame after the fault is marked as such.");
            next = await reading.NextAsync() ?? throw new InvalidOperationException("The stream ended.");
            Assert.Equal(last.Sequence + 1, next.Sequence);
            Assert.True(next.Position > last.Position);
            last = next;
        }
        while (!next.Discontinuity);

        Assert.True(next.IsKey);
        Assert.Equal(0, reading.Subscription.DroppedFrames);
    }
}

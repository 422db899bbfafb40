using Arecont.Bridge.Cameras.Configuration;
using Arecont.Bridge.Cameras.Tests.Support;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.Video;
using Arecont.Camera.Media;
using Arecont.Simulator;

namespace Arecont.Bridge.Cameras.Tests.Video;

/// <summary>When streams begin and end, and what is left of them.</summary>
public class VideoLifeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task LastReaderGone_TheStreamLingersAndEnds()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera) with { Video = new VideoConfiguration { Linger = TimeSpan.FromSeconds(1) } });
        await rig.OnlineAsync();
        var reading = await VideoReading.OpenAsync(rig.Camera().Video);
        await reading.TakeAsync(2);
        await reading.DisposeAsync();
        Assert.Equal(1, camera.OpenStreams);

        await using (var again = await VideoReading.OpenAsync(rig.Camera().Video))
        {
            Assert.True((await again.TakeAsync(1))[0].CatchUp);
        }

        await camera.WaitUntilAsync(simulated => simulated.OpenStreams == 0, TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(1, camera.CountRequests("/h264stream"));
        await rig.StateAsync(state => state.Channels[0].Streams.IsEmpty);
    }

    [Fact]
    public async Task AlwaysOn_RunsWithoutReadersAndAfterThem()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(
            LiveRig.Describe(camera) with { Video = new VideoConfiguration { Linger = TimeSpan.FromMilliseconds(1), AlwaysOn = ["main"] } });

        await rig.StateAsync(state => state.Channels.Length == 1 && state.Channels[0].Streams is [{ Viewers: 0, Frames: > 0 }]);
        var reading = await VideoReading.OpenAsync(rig.Camera().Video);
        await reading.TakeAsync(1);
        await reading.DisposeAsync();
        await rig.StateAsync(state => state.Channels[0].Streams is [{ Viewers: 0, Frames: > 50 }]);

        Assert.Equal(1, camera.CountRequests("/h264stream"));
    }

    [Fact]
    public async Task SlowReader_LosesWholeGroupsAndOthersNothing()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await using var slow = await VideoReading.OpenAsync(rig.Camera().Video);
        await using var quick = await VideoReading.OpenAsync(rig.Camera().Video);
        var before = (await slow.TakeAsync(1))[0];
        await quick.TakeAsync(200);

        Assert.True(slow.Subscription.DroppedFrames > 100);
        Assert.Equal(0, quick.Subscription.DroppedFrames);
        VideoFrame next;
        while ((next = (await slow.NextAsync())!).Sequence == before.Sequence + 1)
        {
            before = next;
        }

        Assert.True(next.IsKey);
        Assert.True(next.Sequence - before.Sequence > 100);
    }

    [Fact]
    public async Task Churn_KeepsOneStreamAndLeavesNoReader()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();
        await using var steady = await VideoReading.OpenAsync(rig.Camera().Video);
        await steady.TakeAsync(1);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            for (var round = 0; round < 50; round++)
            {
                await using var reading = await VideoReading.OpenAsync(rig.Camera().Video);
                Assert.True((await reading.TakeAsync(1))[0].IsKey);
            }
        }));

        Assert.Equal(1, camera.CountRequests("/h264stream"));
        await rig.StateAsync(state => state.Channels[0].Streams is [{ Viewers: 1 }]);
    }

    [Fact]
    public async Task Dispose_WhileReading_EndsTheEnumeration()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await using var reading = await VideoReading.OpenAsync(rig.Camera().Video);
        await reading.TakeAsync(1);
        var end = reading.EndAsync();

        await reading.Subscription.DisposeAsync();

        await end;
        var again = reading.Subscription.ReadAsync(CancellationToken.None).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<InvalidOperationException>(() => again.MoveNextAsync().AsTask());
    }

    [Fact]
    public async Task ChangedAndDeletedProfile_EndItsReadersAlone()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();
        var video = rig.Camera().Video;
        await SaveAsync(video, new VideoProfile("mine", VideoCodec.H264) { FramesPerSecond = 10 });
        await using var main = await VideoReading.OpenAsync(video);
        await using var mine = await VideoReading.OpenAsync(video, "mine");
        await using var sub = await VideoReading.OpenAsync(video, VideoProfile.Sub);
        await mine.TakeAsync(1);
        await main.TakeAsync(1);

        await SaveAsync(video, new VideoProfile("mine", VideoCodec.H264) { FramesPerSecond = 5 });
        await SaveAsync(video, new VideoProfile(VideoProfile.Sub, VideoCodec.H264) { Resolution = Resolution.Half, Bitrate = 500 });

        await mine.EndAsync();
        await sub.EndAsync();
        await main.TakeAsync(2);
        await rig.StateAsync(state => state.Channels[0].Profiles.Any(profile => profile is { Name: "mine", FramesPerSecond: 5, Origin: VideoProfileOrigin.Created })
            && state.Channels[0].Profiles.Any(profile => profile is { Name: VideoProfile.Sub, Bitrate: 500, Origin: VideoProfileOrigin.BuiltIn })
            && state.Channels[0].Streams is [{ Profiles: ["main"] }]);

        await using var changed = await VideoReading.OpenAsync(video, "mine");
        await changed.TakeAsync(1);
        Assert.True((await video.DeleteProfileAsync(1, "mine", TestContext.Current.CancellationToken)).Succeeded);
        await changed.EndAsync();
        Assert.True((await video.DeleteProfileAsync(1, VideoProfile.Sub, TestContext.Current.CancellationToken)).Succeeded);
        Assert.Equal(["main", "sub", "jpeg"], video.Profiles(1).Select(profile => profile.Name));
        Assert.Null(video.Profiles(1)[1].Bitrate);
        Assert.Equal(CommandCode.Unknown, (await video.DeleteProfileAsync(1, "mine", TestContext.Current.CancellationToken)).Code);
    }

    [Fact]
    public async Task Reconfigured_EndsReadersAndServesNewOnes()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var configuration = LiveRig.Describe(camera);
        await using var rig = await LiveRig.StartAsync(configuration);
        await rig.OnlineAsync();
        await using var reading = await VideoReading.OpenAsync(rig.Camera().Video);
        await reading.TakeAsync(1);

        var profile = new VideoProfile("gate", VideoCodec.Jpeg) { Origin = VideoProfileOrigin.Configured, FramesPerSecond = 5 };
        await rig.Cameras.ApplyAsync(
            [configuration with { Video = new VideoConfiguration { Profiles = configuration.Video.Profiles.Add("gate", profile) } }], TestContext.Current.CancellationToken);

        await reading.EndAsync();
        await rig.StateAsync(state => state.Channels[0].Profiles.Contains(profile) && state.Channels[0].Streams.IsEmpty);
        await using var gate = await VideoReading.OpenAsync(rig.Camera().Video, "gate");
        await gate.TakeAsync(1);
        var refused = await rig.Camera().Video.SaveProfileAsync(1, profile, TestContext.Current.CancellationToken);
        Assert.Equal(CommandCode.NotAllowed, refused.Code);
        Assert.Contains("video.profiles.gate", refused.Message, StringComparison.Ordinal);
        Assert.Equal(CommandCode.NotAllowed, (await rig.Camera().Video.DeleteProfileAsync(1, "gate", TestContext.Current.CancellationToken)).Code);

        var video = rig.Camera().Video;
        await rig.Cameras.ApplyAsync([], TestContext.Current.CancellationToken);
        await gate.EndAsync();
        Assert.Equal(CommandCode.Offline, (await video.OpenAsync(1, "gate", TestContext.Current.CancellationToken)).Result.Code);
        await camera.WaitUntilAsync(simulated => simulated.OpenStreams == 0, TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Restart_KeepsDescriptionsProfilesAndWhatTheCameraHas()
    {
        var data = new MemoryFolder();
        var camera = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { Model = "AV8185" }, cancellationToken: TestContext.Current.CancellationToken);
        var configuration = LiveRig.Describe(camera);
        VideoDescription known;
        await using (var rig = await LiveRig.StartAsync(timings => timings, data, configuration))
        {
            await rig.OnlineAsync();
            await SaveAsync(rig.Camera().Video, new VideoProfile("mine", VideoCodec.Jpeg) { Window = new ImageWindow(0, 0, 640, 480), Quality = 7 }, 4);
            await using var reading = await VideoReading.OpenAsync(rig.Camera().Video, VideoProfile.Main, 2);
            await reading.TakeAsync(2);
            known = rig.Camera().Video.Describe(2, VideoProfile.Main)!;
            await rig.StopAsync();
            await reading.EndAsync();
        }

        await camera.DisposeAsync();
        await using var later = await LiveRig.StartAsync(timings => timings, data, configuration);
        var video = later.Camera().Video;

        var description = video.Describe(2, VideoProfile.Main)!;
        Assert.Equal((known.Codec, known.Width, known.Height), (description.Codec, description.Width, description.Height));
        Assert.Equal(known.SequenceParameterSet.ToArray(), description.SequenceParameterSet.ToArray());
        Assert.Equal(known.PictureParameterSet.ToArray(), description.PictureParameterSet.ToArray());
        Assert.Null(video.Describe(1, VideoProfile.Main));
        Assert.Contains(
            new VideoProfile("mine", VideoCodec.Jpeg) { Origin = VideoProfileOrigin.Created, Window = new ImageWindow(0, 0, 640, 480), Quality = 7 }, video.Profiles(4));
        Assert.True((await video.OpenAsync(4, "mine", TestContext.Current.CancellationToken)).Result.Succeeded);
    }

    [Fact]
    public async Task DamagedFile_CountsAsNone()
    {
        var data = new MemoryFolder();
        data.Write("video", "cam.json", "{ \"channels\": 900, \"profiles\": [ null, { \"channel\": 1 } ], \"descriptions\": null"u8);
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        await using var rig = await LiveRig.StartAsync(timings => timings, data, LiveRig.Describe(camera));

        Assert.Equal(3, rig.Camera().Video.Profiles(1).Length);
    }

    [Fact]
    public async Task SaveProfile_FullDisk_FailsAndChangesNothing()
    {
        var data = new MemoryFolder { IsFull = true };
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(timings => timings, data, LiveRig.Describe(camera));

        var saved = await rig.Camera().Video.SaveProfileAsync(1, new VideoProfile("mine", VideoCodec.Jpeg), TestContext.Current.CancellationToken);

        Assert.Equal(CommandCode.Failed, saved.Code);
        Assert.Equal(3, rig.Camera().Video.Profiles(1).Length);
    }

    private static async Task SaveAsync(ICameraVideo video, VideoProfile profile, int channel = 1)
    {
        var saved = await video.SaveProfileAsync(channel, profile, TestContext.Current.CancellationToken);
        Assert.True(saved.Succeeded, saved.Message);
    }
}

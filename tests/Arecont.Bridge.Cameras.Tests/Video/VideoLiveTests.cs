using Arecont.Bridge.Cameras.Tests.Support;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.Contract.Video;
using Arecont.Camera.Media;
using Arecont.Simulator;

namespace Arecont.Bridge.Cameras.Tests.Video;

public class VideoLiveTests
{
    [Fact]
    public async Task Read_H264_BeginsWithAKeyFrameAndRunsOn()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));

        await using var reading = await VideoReading.OpenAsync(rig.Camera().Video);
        var frames = await reading.TakeAsync(10);

        Assert.Equal(FrameType.H264Idr, frames[0].Type);
        Assert.False(frames[0].Discontinuity);
        Assert.Equal(TimeSpan.Zero, frames[0].Position);
        Assert.Equal(Enumerable.Range(1, 10).Select(number => (long)number), frames.Select(frame => frame.Sequence));
        Assert.All(frames.Zip(frames.Skip(1)), pair => Assert.True(pair.First.Position < pair.Second.Position));
        Assert.All(frames, frame => Assert.True(frame is { Width: > 0, Height: > 0, CatchUp: false }));
        Assert.All(frames, frame => Assert.NotEqual(0, frame.Data.Span[^1]));
        var description = rig.Camera().Video.Describe(1, VideoProfile.Main)!;
        Assert.Equal((frames[0].Width, frames[0].Height), (description.Width, description.Height));
        Assert.Equal(7, description.SequenceParameterSet.Span[0] & 0x1F);
        Assert.Equal(8, description.PictureParameterSet.Span[0] & 0x1F);
    }

    [Fact]
    public async Task Read_Jpeg_GivesPictures()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));

        await using var reading = await VideoReading.OpenAsync(rig.Camera().Video, VideoProfile.Jpeg);
        var frames = await reading.TakeAsync(3);

        Assert.All(frames, frame => Assert.True(frame is { Type: FrameType.Jpeg, IsKey: true, Width: > 0, Height: > 0 }));
        Assert.Equal(VideoCodec.Jpeg, rig.Camera().Video.Describe(1, VideoProfile.Jpeg)!.Codec);
    }

    [Fact]
    public async Task Open_FiftyReaders_ShareOneStream()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        var readings = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => VideoReading.OpenAsync(rig.Camera().Video)));

        var all = await Task.WhenAll(readings.Select(reading => reading.TakeAsync(5)));

        Assert.All(all, frames => Assert.True(frames[0].IsKey));
        Assert.Equal(1, camera.CountRequests("/h264stream"));
        await rig.StateAsync(state => state.Channels.Length == 1 && state.Channels[0].Streams.Length == 1 && state.Channels[0].Streams[0].Viewers == 50
            && state.Channels[0].Streams[0].Status == VideoStreamStatus.Live);
        foreach (var reading in readings)
        {
            await reading.DisposeAsync();
        }
    }

    [Fact]
    public async Task Open_LateReader_CatchesUpFromTheLastKeyFrame()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await using var first = await VideoReading.OpenAsync(rig.Camera().Video);
        var seen = (await first.TakeAsync(4))[^1];

        await using var late = await VideoReading.OpenAsync(rig.Camera().Video);
        var frames = await late.TakeAsync(4);

        Assert.True(frames[0] is { IsKey: true, CatchUp: true });
        Assert.True(frames[0].Sequence <= seen.Sequence);
        Assert.Equal(Enumerable.Range(0, 4).Select(number => frames[0].Sequence + number), frames.Select(frame => frame.Sequence));
        Assert.False((await late.UntilAsync(frame => !frame.CatchUp)).CatchUp);
    }

    [Fact]
    public async Task Open_NinthDistinctRequest_IsRefusedAndNamesWhatRuns()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();
        var video = rig.Camera().Video;
        var readings = new List<VideoReading>();
        for (var rate = 1; rate <= 9; rate++)
        {
            var saved = await video.SaveProfileAsync(1, new VideoProfile($"p{rate}", VideoCodec.H264) { FramesPerSecond = rate }, TestContext.Current.CancellationToken);
            Assert.True(saved.Succeeded, saved.Message);
            if (rate <= 8)
            {
                readings.Add(await VideoReading.OpenAsync(video, $"p{rate}"));
            }
        }

        var ninth = await video.OpenAsync(1, "p9", TestContext.Current.CancellationToken);
        var shared = await video.OpenAsync(1, "p8", TestContext.Current.CancellationToken);

        Assert.Equal(CommandCode.Overloaded, ninth.Result.Code);
        Assert.Null(ninth.Subscription);
        Assert.Contains("cam: 8 streams", ninth.Result.Message, StringComparison.Ordinal);
        Assert.Contains("fps=8", ninth.Result.Message, StringComparison.Ordinal);
        Assert.True(shared.Result.Succeeded);

        await shared.Subscription!.DisposeAsync();
        await readings[0].DisposeAsync();
        await using var now = await VideoReading.OpenAsync(video, "p9");
        Assert.True((await now.TakeAsync(1))[0].IsKey);
        foreach (var reading in readings)
        {
            await reading.DisposeAsync();
        }
    }

    [Theory]
    [InlineData(1, "none", CommandCode.Unknown, "main, sub, jpeg")]
    [InlineData(2, "main", CommandCode.Unknown, "one sensor")]
    [InlineData(0, "main", CommandCode.Unknown, "one sensor")]
    public async Task Open_WhatIsNotThere_IsRefused(int channel, string profile, CommandCode code, string words)
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));

        var opened = await rig.Camera().Video.OpenAsync(channel, profile, TestContext.Current.CancellationToken);

        Assert.Equal(code, opened.Result.Code);
        Assert.Contains(words, opened.Result.Message, StringComparison.Ordinal);
        Assert.Equal(0, camera.CountRequests("/h264stream"));
    }

    [Fact]
    public async Task Open_MultiSensor_AsksTheChannelItself()
    {
        await using var camera = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { Model = "AV8185" }, cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();

        await using var third = await VideoReading.OpenAsync(rig.Camera().Video, VideoProfile.Main, 3);
        await third.TakeAsync(2);

        Assert.Equal(1, camera.CountRequests("/h264stream3"));
        Assert.Equal(["main", "sub", "jpeg"], rig.Camera().Video.Profiles(4).Select(profile => profile.Name));
        Assert.Empty(rig.Camera().Video.Profiles(5));
        Assert.All(rig.Camera().State.Channels, channel => Assert.Equal("main", channel.Profiles[0].Name));
    }

    [Fact]
    public async Task Profiles_JpegOnlyModel_AreJpeg()
    {
        await using var camera = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { Model = "AV2100" }, cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();

        await using var reading = await VideoReading.OpenAsync(rig.Camera().Video);

        Assert.Equal(FrameType.Jpeg, (await reading.TakeAsync(1))[0].Type);
        Assert.All(rig.Camera().State.Channels[0].Profiles, profile => Assert.Equal(VideoCodec.Jpeg, profile.Codec));
        Assert.Null(rig.Camera().Video.CameraStreamUri(1, VideoProfile.Main));
    }

    [Fact]
    public async Task CameraStreamUri_H264_NamesTheRequestAndNoCredentials()
    {
        await using var camera = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { AdminPassword = "secret" }, cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera) with { UserName = "admin", Password = "secret" });
        await rig.OnlineAsync();

        Assert.Equal("rtsp://127.0.0.1:554/h264.sdp?res=half&x0=0&y0=0&x1=9999&y1=9999", rig.Camera().Video.CameraStreamUri(1, VideoProfile.Sub)!.AbsoluteUri);
        Assert.Null(rig.Camera().Video.CameraStreamUri(1, VideoProfile.Jpeg));
    }
}

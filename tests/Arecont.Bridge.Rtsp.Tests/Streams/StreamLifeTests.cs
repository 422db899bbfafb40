using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Rtsp.Tests.Support;
using Arecont.Camera.Media;

namespace Arecont.Bridge.Rtsp.Tests.Streams;

public sealed class StreamLifeTests : StreamTests
{
    [Fact]
    public async Task Ended_SubscriptionEndsAndCodecStays_RunsOn()
    {
        await using var stream = await OpenAsync();
        var first = await FeedAsync(0, 5);
        var writer = new FakeWriter();
        using var viewer = Play(stream, writer);
        first.End();
        var second = await Video.NextAsync();
        await FeedAsync(second, 0, 5);

        var units = Depacketize(writer.Rtp());
        Assert.Equal(10, units.Count);
        Assert.All(units.Zip(units.Skip(1)), pair => Assert.True((int)(pair.Second.Timestamp - pair.First.Timestamp) > 0));
        Assert.False(stream.Ended.IsCompleted);
    }

    [Fact]
    public async Task Ended_PicturesThatCannotBeCarried_CompletesAndTheNextIsToldWhy()
    {
        Video.ProfileList = [new VideoProfile("main", VideoCodec.Jpeg)];
        Video.Known = new VideoDescription(VideoCodec.Jpeg, 640, 480);
        await using var stream = await OpenAsync();
        Assert.Equal((26, "JPEG"), (stream.Tracks[0].Description.PayloadType, stream.Tracks[0].Description.Encoding));
        var subscription = await Video.NextAsync();
        for (var number = 0; number < 5; number++)
        {
            subscription.Push(Frames.Of(number, FrameType.Jpeg, [0xFF, 0xD8, 0xFF, 0xC2, 0, 4, 1, 2]));
        }

        await stream.Ended.WaitAsync(TimeSpan.FromSeconds(30), Cancel);

        var again = await Streams.OpenAsync(Main, Cancel);
        Assert.Equal(CommandCode.NotSupported, again.Result.Code);
        Assert.Contains("progressive", again.Result.Message, StringComparison.Ordinal);
        Video.ProfileList = [new VideoProfile("main", VideoCodec.Jpeg) { Quality = 3 }];
        await using var changed = await OpenAsync();
        Assert.NotNull(changed);
    }

    [Fact]
    public async Task Ended_CodecChanged_Completes()
    {
        await using var stream = await OpenAsync();
        var subscription = await FeedAsync(0, 1);
        Video.ProfileList = [new VideoProfile("main", VideoCodec.Jpeg)];
        subscription.End();

        await stream.Ended.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
    }
}

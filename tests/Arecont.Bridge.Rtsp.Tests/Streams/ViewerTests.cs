using Arecont.Bridge.Rtsp.Delivery;
using Arecont.Bridge.Rtsp.Streams;
using Arecont.Bridge.Rtsp.Tests.Support;

namespace Arecont.Bridge.Rtsp.Tests.Streams;

public sealed class ViewerTests : StreamTests
{
    [Fact]
    public async Task Play_InMidGroup_CatchesUpSqueezedThenGoesLive()
    {
        var stream = await OpenAsync();
        var subscription = await FeedAsync(0, 8);
        var writer = new FakeWriter();
        using var viewer = stream.Tracks[0].Add(new InterleavedTarget(writer, 0, 1));

        var start = viewer.Play();
        Assert.Empty(writer.Taken);
        viewer.Release();
        subscription.Push(Frames.H264(8));
        await subscription.IdleAsync(9);

        var units = Depacketize(writer.Rtp());
        Assert.Equal(4, units.Count);
        Assert.Equal(Frames.Sps, units[0].Units[0]);
        Assert.Equal(new RtpStart(units[0].First, units[0].Timestamp), start);
        Assert.Equal([90u, 90u, 6000u], units.Zip(units.Skip(1), (one, next) => next.Timestamp - one.Timestamp));
        viewer.Dispose();
        await stream.DisposeAsync();
        Assert.Equal(0, Streams.Pool.Outstanding);
    }

    [Fact]
    public async Task Play_AgainAfterPauseInTheSameGroup_GoesOnWithoutRepeating()
    {
        await using var stream = await OpenAsync();
        var subscription = await FeedAsync(0, 2);
        var writer = new FakeWriter();
        using var viewer = stream.Tracks[0].Add(new InterleavedTarget(writer, 0, 1));
        viewer.Play();
        viewer.Release();
        viewer.Pause();
        subscription.Push(Frames.H264(2));
        subscription.Push(Frames.H264(3));
        await subscription.IdleAsync(4);

        viewer.Play();
        viewer.Release();

        var depacketizer = new H264Depacketizer();
        writer.Rtp().ForEach(depacketizer.Add);
        Assert.Equal(0, depacketizer.Gaps);
        Assert.Equal(4, depacketizer.AccessUnits.Count);
    }

    [Fact]
    public async Task Play_OtherChannels_GetTheirOwnNumbers()
    {
        var stream = await OpenAsync();
        await FeedAsync(0, 3);
        var writer = new FakeWriter();
        using var viewer = stream.Tracks[0].Add(new InterleavedTarget(writer, 4, 5));

        viewer.Play();
        viewer.Release();

        Assert.Equal(3, Depacketize(writer.Rtp(4)).Count);
        Assert.NotEmpty(writer.Rtcp(5));
        Assert.All(writer.Taken.SelectMany(data => RtpPacket.Split(data)), packet => Assert.True(packet.Channel is 4 or 5));
        viewer.Dispose();
        await stream.DisposeAsync();
        Assert.Equal(0, Streams.Pool.Outstanding);
    }

    [Fact]
    public async Task Play_NoFrameYet_BeginsAtTheFirstKeyFrame()
    {
        await using var stream = await OpenAsync();
        var writer = new FakeWriter();
        using var viewer = stream.Tracks[0].Add(new InterleavedTarget(writer, 0, 1));
        Assert.Null(viewer.Play());
        viewer.Release();
        var subscription = await Video.NextAsync();
        subscription.Push(Frames.H264(3));
        subscription.Push(Frames.H264(4));
        subscription.Push(Frames.H264(5));
        await subscription.IdleAsync(3);

        Assert.Equal(Frames.Sps, Assert.Single(Depacketize(writer.Rtp())).Units[0]);
    }

    [Fact]
    public async Task Deliver_SlowViewer_LosesWholeGroups()
    {
        await using var stream = await OpenAsync();
        var subscription = await FeedAsync(0, 1);
        var slow = new FakeWriter();
        var quick = new FakeWriter();
        using var slowViewer = Play(stream, slow);
        using var quickViewer = Play(stream, quick);
        await FeedAsync(subscription, 1, 7);
        slow.Full = true;
        await FeedAsync(subscription, 7, 8);
        slow.Full = false;
        await FeedAsync(subscription, 8, 13);

        Assert.Equal(1, slowViewer.DroppedGroups);
        Assert.Equal(0, quickViewer.DroppedGroups);
        Assert.Equal(13, Depacketize(quick.Rtp()).Count);

        // Groups are of five frames: 0-4 whole, 5 and 6, then from 10 on.
        var depacketizer = new H264Depacketizer();
        slow.Rtp().ForEach(depacketizer.Add);
        Assert.Equal(1, depacketizer.Gaps);
        Assert.Equal(10, depacketizer.AccessUnits.Count);
        Assert.Equal(Frames.Sps, depacketizer.AccessUnits[7].Units[0]);
    }

    [Fact]
    public async Task Deliver_ViewerWithoutProgress_IsGivenUp()
    {
        await using var stream = await OpenAsync();
        var subscription = await FeedAsync(0, 1);
        var writer = new FakeWriter();
        using var viewer = Play(stream, writer);
        writer.Full = true;
        writer.Queued = 1000;
        await FeedAsync(subscription, 1, 4);
        Assert.False(viewer.GivenUp.IsCompleted);

        Time.Advance(TimeSpan.FromSeconds(11));
        await FeedAsync(subscription, 4, 6);

        await viewer.GivenUp.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
    }

    [Fact]
    public async Task Dispose_PlayingViewer_SaysBye()
    {
        await using var stream = await OpenAsync();
        await FeedAsync(0, 1);
        var writer = new FakeWriter();
        var viewer = Play(stream, writer);
        Time.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(2, writer.Rtcp().Count);

        viewer.Dispose();

        Assert.Equal(3, writer.Rtcp().Count);
        Assert.Equal(203, writer.Rtcp()[2][^7]);
        viewer.Dispose();
        Assert.Equal(3, writer.Rtcp().Count);
    }

    [Fact]
    public async Task ReceiveRtcp_Report_IsASignOfLife()
    {
        await using var stream = await OpenAsync();
        using var viewer = stream.Tracks[0].Add(new InterleavedTarget(new FakeWriter(), 0, 1));
        viewer.ReceiveRtcp([1, 2, 3]);
        Assert.Null(viewer.SinceRtcp);

        viewer.ReceiveRtcp([0x80, 201, 0, 1, 0, 0, 0, 9]);
        Time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(TimeSpan.FromSeconds(3), viewer.SinceRtcp);
    }

    [Fact]
    public async Task GivenUp_ConnectionBroken_Completes()
    {
        await using var stream = await OpenAsync();
        var writer = new FakeWriter();
        using var viewer = stream.Tracks[0].Add(new InterleavedTarget(writer, 0, 1));

        writer.Break();

        await viewer.GivenUp.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
    }
}

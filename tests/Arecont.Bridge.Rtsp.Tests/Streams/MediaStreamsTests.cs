using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Xml.Linq;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Rtsp.Delivery;
using Arecont.Bridge.Rtsp.Streams;
using Arecont.Bridge.Rtsp.Tests.Support;
using Arecont.Camera.Media;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Bridge.Rtsp.Tests.Streams;

public sealed class MediaStreamsTests
{
    private static readonly StreamKey Main = new("cam", 1, "main");
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
    private readonly FakeVideo _video = new(new VideoProfile("main", VideoCodec.H264)) { Known = Frames.Known };
    private readonly MediaStreams _streams;

    private readonly FakeDirectory _directory;

    public MediaStreamsTests()
    {
        _directory = new FakeDirectory("cam", _video);
        _streams = new MediaStreams(_directory, _time, NullLogger<MediaStreams>.Instance);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("other", 1, "main", "there is no camera 'other'")]
    [InlineData("cam", 2, "main", "cam has no channel 2")]
    [InlineData("cam", 1, "best", "cam has no profile 'best' on channel 1: there are main")]
    public async Task OpenAsync_Unknown_SaysWhatThereIs(string camera, int channel, string profile, string message)
    {
        var opened = await _streams.OpenAsync(new StreamKey(camera, channel, profile), Cancel);

        Assert.Equal(new CommandResult(CommandCode.Unknown, message), opened.Result);
        Assert.Null(opened.Stream);
    }

    [Fact]
    public async Task OpenAsync_ColdCameraSeenBefore_IsDescribedAtOnce()
    {
        await using var stream = await OpenAsync();

        var track = stream.Tracks[0];
        Assert.Equal(("video", 96, "H264", 90000, 1280), (track.Description.Media, track.Description.PayloadType, track.Description.Encoding, track.Description.ClockRate, track.Description.Width));
        Assert.Contains("sprop-parameter-sets=Z0IAH", track.Description.Parameters, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_NeverSeen_WaitsForTheFirstKeyFrame()
    {
        _video.Known = null;
        var opening = _streams.OpenAsync(Main, Cancel);
        var subscription = await _video.NextAsync();
        Assert.False(opening.IsCompleted);

        subscription.Push(Frames.H264(0));

        var opened = await opening.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        Assert.Contains("sprop-parameter-sets", opened.Stream!.Tracks[0].Description.Parameters, StringComparison.Ordinal);
        await opened.Stream.DisposeAsync();
        Assert.Equal(0, _streams.Pool.Outstanding);
    }

    [Fact]
    public async Task OpenAsync_NeverSeenAndNothingComes_TimesOut()
    {
        _video.Known = null;
        var opening = _streams.OpenAsync(Main, Cancel);
        await _video.NextAsync();

        _time.Advance(TimeSpan.FromSeconds(11));

        Assert.Equal(CommandCode.TimedOut, (await opening.WaitAsync(TimeSpan.FromSeconds(30), Cancel)).Result.Code);
        Assert.Equal(0, _video.Open);
    }

    [Fact]
    public async Task OpenAsync_HubRefuses_PassesTheReasonOn()
    {
        _video.Refusal = new CommandResult(CommandCode.Overloaded, "eight streams run already");

        Assert.Equal(_video.Refusal, (await _streams.OpenAsync(Main, Cancel)).Result);
    }

    [Fact]
    public async Task OpenAsync_JpegTooLarge_SaysWhatToDo()
    {
        _video.ProfileList = [new VideoProfile("main", VideoCodec.Jpeg)];
        _video.Known = new VideoDescription(VideoCodec.Jpeg, 2592, 1944);

        var opened = await _streams.OpenAsync(Main, Cancel);

        Assert.Equal(CommandCode.NotSupported, opened.Result.Code);
        Assert.Equal("a picture of cam/1/main cannot be sent over RTP: it is 2592x1944; RTP/JPEG carries at most 2040; use a profile with H.264 or with half the resolution", opened.Result.Message);
        Assert.Equal(0, _video.Open);
    }

    [Fact]
    public async Task OpenAsync_ManyClaims_ShareOneSubscriptionUntilTheLast()
    {
        var first = await OpenAsync();
        var second = await OpenAsync();
        Assert.Equal(1, _video.Opens);
        Assert.Equal(first.Tracks[0].Ssrc, second.Tracks[0].Ssrc);

        await first.DisposeAsync();
        await first.DisposeAsync();
        Assert.Equal(1, _video.Open);
        await second.DisposeAsync();
        Assert.Equal(0, _video.Open);
    }

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
        Assert.Equal(0, _streams.Pool.Outstanding);
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
        await using var stream = await OpenAsync();
        await FeedAsync(0, 3);
        var writer = new FakeWriter();
        using var viewer = stream.Tracks[0].Add(new InterleavedTarget(writer, 4, 5));

        viewer.Play();
        viewer.Release();

        Assert.Equal(3, Depacketize(writer.Rtp(4)).Count);
        Assert.NotEmpty(writer.Rtcp(5));
        Assert.All(writer.Taken.SelectMany(data => RtpPacket.Split(data)), packet => Assert.True(packet.Channel is 4 or 5));
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

        _time.Advance(TimeSpan.FromSeconds(11));
        await FeedAsync(subscription, 4, 6);

        await viewer.GivenUp.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
    }

    [Fact]
    public async Task Ended_SubscriptionEndsAndCodecStays_RunsOn()
    {
        await using var stream = await OpenAsync();
        var first = await FeedAsync(0, 5);
        var writer = new FakeWriter();
        using var viewer = Play(stream, writer);
        first.End();
        var second = await _video.NextAsync();
        await FeedAsync(second, 0, 5);

        var units = Depacketize(writer.Rtp());
        Assert.Equal(10, units.Count);
        Assert.All(units.Zip(units.Skip(1)), pair => Assert.True((int)(pair.Second.Timestamp - pair.First.Timestamp) > 0));
        Assert.False(stream.Ended.IsCompleted);
    }

    [Fact]
    public async Task Ended_PicturesThatCannotBeCarried_CompletesAndTheNextIsToldWhy()
    {
        _video.ProfileList = [new VideoProfile("main", VideoCodec.Jpeg)];
        _video.Known = new VideoDescription(VideoCodec.Jpeg, 640, 480);
        await using var stream = await OpenAsync();
        Assert.Equal((26, "JPEG"), (stream.Tracks[0].Description.PayloadType, stream.Tracks[0].Description.Encoding));
        var subscription = await _video.NextAsync();
        for (var number = 0; number < 5; number++)
        {
            subscription.Push(Frames.Of(number, FrameType.Jpeg, [0xFF, 0xD8, 0xFF, 0xC2, 0, 4, 1, 2]));
        }

        await stream.Ended.WaitAsync(TimeSpan.FromSeconds(30), Cancel);

        var again = await _streams.OpenAsync(Main, Cancel);
        Assert.Equal(CommandCode.NotSupported, again.Result.Code);
        Assert.Contains("progressive", again.Result.Message, StringComparison.Ordinal);
        _video.ProfileList = [new VideoProfile("main", VideoCodec.Jpeg) { Quality = 3 }];
        await using var changed = await OpenAsync();
        Assert.NotNull(changed);
    }

    [Fact]
    public async Task Dispose_PlayingViewer_SaysBye()
    {
        await using var stream = await OpenAsync();
        await FeedAsync(0, 1);
        var writer = new FakeWriter();
        var viewer = Play(stream, writer);
        _time.Advance(TimeSpan.FromSeconds(6));
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
        _time.Advance(TimeSpan.FromSeconds(3));

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

    [Fact]
    public async Task Play_NoFrameYet_BeginsAtTheFirstKeyFrame()
    {
        await using var stream = await OpenAsync();
        var writer = new FakeWriter();
        using var viewer = stream.Tracks[0].Add(new InterleavedTarget(writer, 0, 1));
        Assert.Null(viewer.Play());
        viewer.Release();
        var subscription = await _video.NextAsync();
        subscription.Push(Frames.H264(3));
        subscription.Push(Frames.H264(4));
        subscription.Push(Frames.H264(5));
        await subscription.IdleAsync(3);

        Assert.Equal(Frames.Sps, Assert.Single(Depacketize(writer.Rtp())).Units[0]);
    }

    [Fact]
    public async Task Ended_CodecChanged_Completes()
    {
        await using var stream = await OpenAsync();
        var subscription = await FeedAsync(0, 1);
        _video.ProfileList = [new VideoProfile("main", VideoCodec.Jpeg)];
        subscription.End();

        await stream.Ended.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
    }

    [Fact]
    public async Task Play_OverUdp_SendsTheSamePackets()
    {
        await using var stream = await OpenAsync();
        var subscription = await FeedAsync(0, 3);
        using var rtp = Bound();
        using var rtcp = Bound();
        using var client = Bound();
        using var clientControl = Bound();
        using var viewer = stream.Tracks[0].Add(new UdpTarget(rtp, rtcp, (IPEndPoint)client.LocalEndPoint!, (IPEndPoint)clientControl.LocalEndPoint!));

        viewer.Play();
        viewer.Release();
        await FeedAsync(subscription, 3, 5);

        var depacketizer = new H264Depacketizer();
        var buffer = new byte[2048];
        while (depacketizer.AccessUnits.Count < 5)
        {
            var length = await client.ReceiveAsync(buffer.AsMemory(), Cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Cancel);
            depacketizer.Add(RtpPacket.Parse(buffer.AsSpan(0, length)));
        }

        Assert.Equal(0, depacketizer.Gaps);
        var report = await clientControl.ReceiveAsync(buffer.AsMemory(), Cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        Assert.True(report > 28);
        Assert.Equal(200, buffer[1]);
    }

    [Fact]
    public async Task Play_LargeGroupOverUdp_IsPacedAndComplete()
    {
        await using var stream = await OpenAsync();
        var subscription = await _video.NextAsync();
        for (var number = 0; number < 5; number++)
        {
            subscription.Push(Frames.H264(number, length: 60_000));
        }

        await subscription.IdleAsync(5);
        using var rtp = Bound();
        using var rtcp = Bound();
        using var client = Bound();
        using var viewer = stream.Tracks[0].Add(new UdpTarget(rtp, rtcp, (IPEndPoint)client.LocalEndPoint!, (IPEndPoint)client.LocalEndPoint!));

        viewer.Play();
        viewer.Release();

        var depacketizer = new H264Depacketizer();
        var buffer = new byte[65536];
        while (depacketizer.AccessUnits.Count < 5)
        {
            while (client.Available == 0)
            {
                _time.Advance(TimeSpan.FromMilliseconds(1));
            }

            var length = await client.ReceiveAsync(buffer.AsMemory(), Cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Cancel);
            Assert.InRange(length, 13, 1412);
            if (buffer[1] != 200)
            {
                depacketizer.Add(RtpPacket.Parse(buffer.AsSpan(0, length)));
            }
        }

        Assert.Equal(0, depacketizer.Gaps);
        Assert.Equal(60_000, depacketizer.AccessUnits[4].Units[0].Length);
        viewer.Dispose();
        await stream.DisposeAsync();
        Assert.Equal(0, _streams.Pool.Outstanding);
    }

    [Fact]
    public async Task Play_Multicast_FirstViewerStartsAndLastEnds()
    {
        await using var stream = await OpenAsync();
        var subscription = await FeedAsync(0, 3);
        using var group = Bound();
        using var control = Bound();
        var address = IPAddress.Parse("239.255.77.1");
        var port = ((IPEndPoint)group.LocalEndPoint!).Port;
        using var member = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        member.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        group.Dispose();
        member.Bind(new IPEndPoint(IPAddress.Any, port));
        member.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.AddMembership, new MulticastOption(address, IPAddress.Loopback));
        var target = new MulticastTarget(new IPEndPoint(address, port), IPAddress.Loopback, 1);
        using var first = stream.Tracks[0].Add(target);
        using var second = stream.Tracks[0].Add(target);

        Assert.NotNull(first.Play());
        first.Release();
        Assert.NotNull(second.Play());
        second.Release();
        await FeedAsync(subscription, 3, 10);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, subscription.Viewers);

        // Frames 3 and 4 build on what the group has not seen.
        var depacketizer = await ReceiveAsync(member, 5);
        Assert.Equal(Frames.Sps, depacketizer.AccessUnits[0].Units[0]);
        first.Dispose();
        await FeedAsync(subscription, 10, 15);
        await ReceiveAsync(member, 5);
        second.Dispose();
        await FeedAsync(subscription, 15, 20);
        Assert.Equal(0, member.Available);
    }

    [Fact]
    public async Task Play_Metadata_BeginsWithTheStateAndTellsChanges()
    {
        await using var stream = await OpenAsync();
        Assert.Equal(("application", "vnd.onvif.metadata", 90000), (stream.Tracks[1].Description.Media, stream.Tracks[1].Description.Encoding, stream.Tracks[1].Description.ClockRate));
        var early = new FakeWriter();
        using var one = stream.Tracks[1].Add(new InterleavedTarget(early, 2, 3));
        one.Play();
        one.Release();
        _time.Advance(TimeSpan.FromSeconds(1));
        await _directory.TellAsync(FakeDirectory.Motion("cam", active: true));
        var late = new FakeWriter();
        using var two = stream.Tracks[1].Add(new InterleavedTarget(late, 2, 3));
        _time.Advance(TimeSpan.FromSeconds(1));
        two.Play();
        two.Release();
        await _directory.TellAsync(FakeDirectory.Motion("cam", active: true));
        await _directory.TellAsync(FakeDirectory.Motion("other", active: false));
        await _directory.TellAsync(FakeDirectory.Motion("cam", active: false));

        Assert.Equal([("Initialized", "false"), ("Changed", "true"), ("Changed", "false")], early.Rtp(2).Select(Message));
        Assert.Equal([("Initialized", "true"), ("Changed", "false")], late.Rtp(2).Select(Message));
        Assert.Equal(early.Rtp(2)[1].Sequence, late.Rtp(2)[0].Sequence);
        Assert.All([.. early.Rtp(2), .. late.Rtp(2)], packet => Assert.True(packet.Marker));
        Assert.Equal(early.Rtp(2)[1].Timestamp + 90_000, late.Rtp(2)[0].Timestamp);
    }

    private static (string, string) Message(RtpPacket packet)
    {
        var document = XDocument.Parse(Encoding.UTF8.GetString(packet.Payload));
        XNamespace schema = "http://www.onvif.org/ver10/schema";
        var message = document.Descendants(schema + "Message").Single();
        return (message.Attribute("PropertyOperation")!.Value, message.Element(schema + "Data")!.Element(schema + "SimpleItem")!.Attribute("Value")!.Value);
    }

    private static async Task<H264Depacketizer> ReceiveAsync(Socket socket, int units)
    {
        var depacketizer = new H264Depacketizer();
        var buffer = new byte[2048];
        while (depacketizer.AccessUnits.Count < units)
        {
            var length = await socket.ReceiveAsync(buffer.AsMemory(), Cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Cancel);
            depacketizer.Add(RtpPacket.Parse(buffer.AsSpan(0, length)));
        }

        Assert.Equal(0, depacketizer.Gaps);
        return depacketizer;
    }

    private static Socket Bound()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return socket;
    }

    private async Task<IMediaStream> OpenAsync()
        => (await _streams.OpenAsync(Main, Cancel).WaitAsync(TimeSpan.FromSeconds(30), Cancel)).Stream!;

    private async Task<FakeSubscription> FeedAsync(int from, int to)
    {
        var subscription = await _video.NextAsync();
        await FeedAsync(subscription, from, to);
        return subscription;
    }

    private static async Task FeedAsync(FakeSubscription subscription, int from, int to)
    {
        for (var number = from; number < to; number++)
        {
            subscription.Push(Frames.H264(number));
        }

        await subscription.IdleAsync(to);
    }

    private static IViewer Play(IMediaStream stream, FakeWriter writer)
    {
        var viewer = stream.Tracks[0].Add(new InterleavedTarget(writer, 0, 1));
        viewer.Play();
        viewer.Release();
        return viewer;
    }

    private static List<(uint Timestamp, ushort First, List<byte[]> Units)> Depacketize(List<RtpPacket> packets)
    {
        var depacketizer = new H264Depacketizer();
        packets.ForEach(depacketizer.Add);
        Assert.Equal(0, depacketizer.Gaps);
        return depacketizer.AccessUnits;
    }
}

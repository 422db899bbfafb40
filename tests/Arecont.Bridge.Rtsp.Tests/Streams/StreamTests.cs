using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Rtsp.Delivery;
using Arecont.Bridge.Rtsp.Streams;
using Arecont.Bridge.Rtsp.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Bridge.Rtsp.Tests.Streams;

/// <summary>A stream of a camera whose frames a test feeds by hand, on a clock it turns by hand.</summary>
public abstract class StreamTests
{
    private protected static readonly StreamKey Main = new("cam", 1, "main");

    protected StreamTests()
    {
        Directory = new FakeDirectory("cam", Video);
        Streams = new MediaStreams(Directory, Time, NullLogger<MediaStreams>.Instance);
    }

    private protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    private protected FakeVideo Video { get; } = new(new VideoProfile("main", VideoCodec.H264)) { Known = Frames.Known };

    private protected FakeDirectory Directory { get; }

    private protected MediaStreams Streams { get; }

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private protected async Task<IMediaStream> OpenAsync()
        => (await Streams.OpenAsync(Main, Cancel).WaitAsync(TimeSpan.FromSeconds(30), Cancel)).Stream!;

    private protected async Task<FakeSubscription> FeedAsync(int from, int to)
    {
        var subscription = await Video.NextAsync();
        await FeedAsync(subscription, from, to);
        return subscription;
    }

    private protected static async Task FeedAsync(FakeSubscription subscription, int from, int to)
    {
        for (var number = from; number < to; number++)
        {
            subscription.Push(Frames.H264(number));
        }

        await subscription.IdleAsync(to);
    }

    private protected static IViewer Play(IMediaStream stream, FakeWriter writer)
    {
        var viewer = stream.Tracks[0].Add(new InterleavedTarget(writer, 0, 1));
        viewer.Play();
        viewer.Release();
        return viewer;
    }

    private protected static List<(uint Timestamp, ushort First, List<byte[]> Units)> Depacketize(List<RtpPacket> packets)
    {
        var depacketizer = new H264Depacketizer();
        packets.ForEach(depacketizer.Add);
        Assert.Equal(0, depacketizer.Gaps);
        return depacketizer.AccessUnits;
    }
}

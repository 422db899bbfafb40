using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Rtsp.Delivery;
using Arecont.Bridge.Rtsp.Streams;
using Arecont.Bridge.Rtsp.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Bridge.Rtsp.Tests.Streams;

public sealed class SlowViewersTests
{
    private const int Viewers = 25;
    private const int Stalled = 5;
    private const int FrameCount = 150;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Deliver_FiveOf25StopReading_OthersLoseNothingAndTheFiveAreClosed()
    {
        var video = new FakeVideo(new VideoProfile("main", VideoCodec.H264)) { Known = Frames.Known };
        var streams = new MediaStreams(new FakeDirectory("cam", video), _time, NullLogger<MediaStreams>.Instance);
        var stream = (await streams.OpenAsync(new StreamKey("cam", 1, "main"), Cancel)).Stream!;
        var subscription = await video.NextAsync();
        var pairs = new List<TcpPair>();
        var writers = new List<SocketClientWriter>();
        var viewers = new List<IViewer>();
        var reading = new List<Task<H264Depacketizer>>();
        for (var number = 0; number < Viewers; number++)
        {
            pairs.Add(await TcpPair.ConnectAsync(receiveBuffer: 64 << 10));
            writers.Add(new SocketClientWriter(pairs[number].Server, _time));
            viewers.Add(stream.Tracks[0].Add(new InterleavedTarget(writers[number], 0, 1)));
            viewers[number].Play();
            viewers[number].Release();
            if (number >= Stalled)
            {
                var pair = pairs[number];
                reading.Add(Task.Run(() => ReadAsync(pair, FrameCount), Cancel));
            }
        }

        for (var number = 0; number < FrameCount; number++)
        {
            subscription.Push(Frames.H264(number, length: 40_000));
            await subscription.IdleAsync(number + 1);

            // A camera does not send faster than a viewer who reads can read.
            await EventuallyAsync(() => writers[Stalled..].TrueForAll(writer => writer.Queued < 1 << 20));
        }

        foreach (var reader in reading)
        {
            var got = await reader.WaitAsync(TimeSpan.FromSeconds(60), Cancel);
            Assert.Equal(0, got.Gaps);
            Assert.Equal(FrameCount, got.AccessUnits.Count);
        }

        Assert.All(viewers[Stalled..], viewer => Assert.Equal(0, viewer.DroppedGroups));
        Assert.All(viewers[..Stalled], viewer => Assert.True(viewer.DroppedGroups > 0));

        _time.Advance(TimeSpan.FromSeconds(11));

        await Task.WhenAll(viewers[..Stalled].Select(viewer => viewer.GivenUp)).WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        Assert.All(viewers[Stalled..], viewer => Assert.False(viewer.GivenUp.IsCompleted));
        await stream.DisposeAsync();
        writers.ForEach(writer => writer.Dispose());
        pairs.ForEach(pair => pair.Dispose());
        await EventuallyAsync(() => streams.Pool.Outstanding == 0);
    }

    private static async Task EventuallyAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(Limits.Signal, TimeProvider.System);
        while (!condition())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static async Task<H264Depacketizer> ReadAsync(TcpPair pair, int frames)
    {
        var depacketizer = new H264Depacketizer();
        while (depacketizer.AccessUnits.Count < frames)
        {
            var framing = await pair.ReadAsync(4);
            Assert.Equal((byte)'$', framing[0]);
            var packet = await pair.ReadAsync((framing[2] << 8) | framing[3]);
            if (framing[1] == 0)
            {
                depacketizer.Add(RtpPacket.Parse(packet));
            }
        }

        return depacketizer;
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Rtsp.Delivery;
using Arecont.Bridge.Rtsp.Streams;
using Arecont.Bridge.Rtsp.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Arecont.Bridge.Rtsp.Tests.Delivery;

/// <summary>
/// Measures what a viewer costs; run by name, with readers in another process: each connects to the port that is printed and reads all.
/// FANOUT_VIEWERS says how many (100), FANOUT_SECONDS how long (10), FANOUT_PORT where (18554).
/// </summary>
public sealed class FanOutMeasurement
{
    private const int WarmUp = 5;

    [Fact(Explicit = true)]
    public async Task Tcp_CostPerViewerSecond()
    {
        var viewers = Number("FANOUT_VIEWERS", 100);
        var seconds = Number("FANOUT_SECONDS", 10);
        using var listener = new TcpListener(IPAddress.Loopback, Number("FANOUT_PORT", 18554));
        listener.Start(4096);
        var sockets = new List<Socket>();
        while (sockets.Count < viewers)
        {
            sockets.Add(await listener.AcceptSocketAsync(TestContext.Current.CancellationToken));
        }

        await MeasureAsync(viewers, seconds, (track, index) => track.Add(new InterleavedTarget(new SocketClientWriter(sockets[index], TimeProvider.System), 0, 1)));
        sockets.ForEach(socket => socket.Dispose());
    }

    [Fact(Explicit = true)]
    public async Task Udp_CostPerViewerSecond()
    {
        var viewers = Number("FANOUT_VIEWERS", 50);
        var port = Number("FANOUT_PORT", 18554);
        var sockets = new List<Socket>();
        await MeasureAsync(viewers, Number("FANOUT_SECONDS", 10), (track, index) =>
        {
            var rtp = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
            var rtcp = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
            sockets.Add(rtp);
            sockets.Add(rtcp);
            return track.Add(new UdpTarget(rtp, rtcp, new IPEndPoint(IPAddress.Loopback, port + index), new IPEndPoint(IPAddress.Loopback, port + index)));
        });
        sockets.ForEach(socket => socket.Dispose());
    }

    private static async Task MeasureAsync(int count, int seconds, Func<IMediaTrack, int, IViewer> add)
    {
        var video = new FakeVideo(new VideoProfile("main", VideoCodec.H264)) { Known = Frames.Known };
        var streams = new MediaStreams(new FakeDirectory("cam", video), TimeProvider.System, NullLogger<MediaStreams>.Instance);
        var opened = await streams.OpenAsync(new StreamKey("cam", 1, "main"), TestContext.Current.CancellationToken);
        await using var stream = opened.Stream!;
        var subscription = await video.NextAsync();
        var viewers = Enumerable.Range(0, count).Select(index => add(stream.Tracks[0], index)).ToList();
        subscription.Push(Frames.H264(0, group: 15, length: 30_000));
        await subscription.IdleAsync(1);
        viewers.ForEach(viewer =>
        {
            viewer.Play();
            viewer.Release();
        });

        var cpu = Environment.CpuUsage;
        var collections = GC.CollectionCount(0);
        var clock = Stopwatch.StartNew();
        var worst = TimeSpan.Zero;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1 / 15.0));
        for (var number = 1; number <= (WarmUp + seconds) * 15; number++)
        {
            if (number == WarmUp * 15)
            {
                (cpu, collections, worst) = (Environment.CpuUsage, GC.CollectionCount(0), TimeSpan.Zero);
                clock.Restart();
            }

            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
            var began = clock.Elapsed;
            subscription.Push(Frames.H264(number, group: 15, length: 30_000));
            await subscription.IdleAsync(number + 1);
            worst = clock.Elapsed - began > worst ? clock.Elapsed - began : worst;
        }

        var used = Environment.CpuUsage;
        var viewerSeconds = count * clock.Elapsed.TotalSeconds;
        var sends = (double)count * seconds * 15;
        TestContext.Current.SendDiagnosticMessage(string.Create(CultureInfo.InvariantCulture, $"""
            {count} viewers, {clock.Elapsed.TotalSeconds:0.0} s: CPU {(used.TotalTime - cpu.TotalTime).TotalMilliseconds / viewerSeconds:0.000} ms per viewer-second,
            of it in user mode {(used.UserTime - cpu.UserTime).TotalMilliseconds / viewerSeconds:0.000} ({(used.UserTime - cpu.UserTime).TotalMicroseconds / sends:0.0} us per send),
            worst round {worst.TotalMilliseconds:0.0} ms, collections {GC.CollectionCount(0) - collections}, dropped groups {viewers.Sum(viewer => viewer.DroppedGroups)},
            working set {Environment.WorkingSet >> 20} MB
            """));
        viewers.ForEach(viewer => viewer.Dispose());
    }

    private static int Number(string name, int standard)
        => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : standard;
}

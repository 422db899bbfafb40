using System.Net;
using System.Net.Sockets;
using Arecont.Bridge.Rtsp.Delivery;
using Arecont.Bridge.Rtsp.Tests.Support;

namespace Arecont.Bridge.Rtsp.Tests.Streams;

public sealed class DatagramTests : StreamTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Play_OverUdp_SendsTheSamePackets(bool segmentation)
    {
        await using var stream = await OpenAsync();
        var subscription = await FeedAsync(0, 3);
        using var rtp = Bound();
        using var rtcp = Bound();
        using var client = Bound();
        using var clientControl = Bound();
        if (!segmentation)
        {
            SegmentOffload.For(rtp).TurnOff();
        }

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
        var subscription = await Video.NextAsync();
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
                Time.Advance(TimeSpan.FromMilliseconds(1));
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
        Assert.Equal(0, Streams.Pool.Outstanding);
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
        Time.Advance(TimeSpan.FromSeconds(1));
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
}

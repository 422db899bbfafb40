using System.Net;
using System.Net.Sockets;
using Arecont.Bridge.Rtsp.Options;
using Arecont.Bridge.Rtsp.Streams;
using Arecont.Bridge.Rtsp.Transports;

namespace Arecont.Bridge.Rtsp.Tests.Transports;

public sealed class UdpPortsTests
{
    [Fact]
    public void Open_AnyPorts_IsAnEvenOneAndTheNext()
    {
        var (rtp, rtcp) = new UdpPorts(new RtspOptions()).Open(IPAddress.Loopback)!.Value;
        using var first = rtp;
        using var second = rtcp;

        Assert.Equal(0, Port(rtp) % 2);
        Assert.Equal(Port(rtp) + 1, Port(rtcp));
    }

    [Fact]
    public void Open_RangeUsedUp_IsNull()
    {
        var (rtp, rtcp) = new UdpPorts(new RtspOptions()).Open(IPAddress.Loopback)!.Value;
        var first = Port(rtp);
        rtp.Dispose();
        rtcp.Dispose();
        var ports = new UdpPorts(new RtspOptions { UdpPorts = new PortRange(first, first + 1) });

        var (taken, next) = ports.Open(IPAddress.Loopback)!.Value;

        Assert.Equal((first, first + 1), (Port(taken), Port(next)));
        Assert.Null(ports.Open(IPAddress.Loopback));
        taken.Dispose();
        next.Dispose();
    }

    [Fact]
    public void Groups_Streams_HaveOneEachThatStays()
    {
        var options = new RtspOptions { Multicast = new MulticastOptions(IPNetwork.Parse("239.1.2.0/30"), 5004, 1, null) };
        var groups = new MulticastGroups(options);
        StreamKey[] keys = [.. Enumerable.Range(1, 5).Select(channel => new StreamKey("door", channel, "main"))];

        var found = keys.Select(key => groups.Find(key, 1)).ToArray();

        Assert.Equal(4, found.Take(4).Select(group => group!.Address).Distinct().Count());
        Assert.Null(found[4]);
        Assert.Equal(new IPEndPoint(found[0]!.Address, 5006), groups.Find(keys[0], 2));
        Assert.Equal(found[0], new MulticastGroups(options).Find(keys[0], 1));
        Assert.Null(new MulticastGroups(new RtspOptions()).Find(keys[0], 1));
    }

    private static int Port(Socket socket) => ((IPEndPoint)socket.LocalEndPoint!).Port;
}

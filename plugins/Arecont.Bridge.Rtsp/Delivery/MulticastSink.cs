using System.Net;
using System.Net.Sockets;
using Arecont.Bridge.Rtsp.Packets;

namespace Arecont.Bridge.Rtsp.Delivery;

/// <summary>Packets to a group: RTP to its port, RTCP to the next. The sockets are its own.</summary>
internal sealed class MulticastSink : PacketSink
{
    private readonly Socket _rtp;
    private readonly Socket _rtcp;
    private readonly UdpSink _sink;

    private MulticastSink(Socket rtp, Socket rtcp, UdpSink sink)
    {
        _rtp = rtp;
        _rtcp = rtcp;
        _sink = sink;
    }

    /// <inheritdoc/>
    public override long Queued => _sink.Queued;

    /// <inheritdoc/>
    public override Task Broken => _sink.Broken;

    /// <summary>Opens the sockets. A <see cref="SocketException"/> says that the interface is not there.</summary>
    public static MulticastSink Create(MulticastTarget target, TimeProvider time)
    {
        var rtp = Open(target);
        Socket? rtcp = null;
        try
        {
            rtcp = Open(target);
            var control = new IPEndPoint(target.Group.Address, target.Group.Port + 1);
            return new MulticastSink(rtp, rtcp, new UdpSink(new UdpTarget(rtp, rtcp, target.Group, control), time));
        }
        catch
        {
            rtp.Dispose();
            rtcp?.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override bool TrySend(PacketBlock block) => _sink.TrySend(block);

    /// <inheritdoc/>
    public override void SendControl(ReadOnlySpan<byte> packet) => _sink.SendControl(packet);

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        _sink.Dispose();
        _rtp.Dispose();
        _rtcp.Dispose();
    }

    private static Socket Open(MulticastTarget target)
    {
        var family = target.Group.AddressFamily;
        var socket = new Socket(family, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            var six = family == AddressFamily.InterNetworkV6;
            var level = six ? SocketOptionLevel.IPv6 : SocketOptionLevel.IP;
            socket.SetSocketOption(level, SocketOptionName.MulticastTimeToLive, target.TimeToLive);
            if (target.Interface is { } local)
            {
                socket.Bind(new IPEndPoint(local, 0));
                if (six)
                {
                    socket.SetSocketOption(level, SocketOptionName.MulticastInterface, (int)local.ScopeId);
                }
                else
                {
                    socket.SetSocketOption(level, SocketOptionName.MulticastInterface, local.GetAddressBytes());
                }
            }

            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

using System.Net;
using System.Net.Sockets;
using Arecont.Bridge.Rtsp.Packets;

namespace Arecont.Bridge.Rtsp.Delivery;

/// <summary>Packets to one client's ports, or to a group's.</summary>
internal sealed class UdpSink : PacketSink
{
    private static readonly TimeSpan UnreachableLimit = TimeSpan.FromSeconds(10);

    private readonly TaskCompletionSource _broken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TimeProvider _time;
    private readonly Socket _rtp;
    private readonly Socket _rtcp;
    private readonly SocketAddress _rtpTo;
    private readonly SocketAddress _rtcpTo;
    private long? _unreachableSince;

    /// <summary>The sockets stay their owner's.</summary>
    public UdpSink(UdpTarget target, TimeProvider time)
    {
        _time = time;
        _rtp = target.RtpSocket;
        _rtcp = target.RtcpSocket;
        _rtpTo = Address(_rtp, target.Rtp);
        _rtcpTo = Address(_rtcp, target.Rtcp);
        _rtp.Blocking = false;
        _rtcp.Blocking = false;
    }

    /// <inheritdoc/>
    public override long Queued => 0;

    /// <inheritdoc/>
    public override Task Broken => _broken.Task;

    /// <inheritdoc/>
    public override bool TrySend(PacketBlock block)
    {
        for (var index = 0; index < block.Count; index++)
        {
            if (!Send(_rtp, block.Packet(index), _rtpTo))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override void SendControl(ReadOnlySpan<byte> packet) => Send(_rtcp, packet, _rtcpTo);

    private bool Send(Socket socket, ReadOnlySpan<byte> packet, SocketAddress to)
    {
        try
        {
            socket.SendTo(packet, SocketFlags.None, to);
            _unreachableSince = null;
            return true;
        }
        catch (SocketException exception) when (exception.SocketErrorCode is SocketError.WouldBlock or SocketError.NoBufferSpaceAvailable)
        {
            return false;
        }
        catch (SocketException)
        {
            // Nobody listens (ICMP), or there is no way there: that may pass.
            _unreachableSince ??= _time.GetTimestamp();
            if (_time.GetElapsedTime(_unreachableSince.Value) > UnreachableLimit)
            {
                _broken.TrySetResult();
            }

            return true;
        }
        catch (ObjectDisposedException)
        {
            _broken.TrySetResult();
            return true;
        }
    }

    private static SocketAddress Address(Socket socket, IPEndPoint to)
        => (socket.AddressFamily == AddressFamily.InterNetworkV6 && to.AddressFamily == AddressFamily.InterNetwork
            ? new IPEndPoint(to.Address.MapToIPv6(), to.Port)
            : to).Serialize();
}

using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Arecont.Bridge.Rtsp.Packets;

namespace Arecont.Bridge.Rtsp.Delivery;

/// <summary>
/// UDP generic segmentation offload (Linux 4.18, <c>UDP_SEGMENT</c> in udp(7)): one send of many full packets, which the kernel cuts. Known
/// per socket, for sessions may share one; turned off for good where the system, the device or the path's MTU does not take it.
/// </summary>
internal sealed class SegmentOffload
{
    /// <summary>The segments' size: a full RTP packet.</summary>
    public const int SegmentSize = RtpHeader.Length + BlockBuilder.MaximumPayload;

    /// <summary>Segments in one send: what fits into an IP packet's length, and below the kernel's 64.</summary>
    public const int MaximumSegments = 44;

    private const int UdpLevel = 17;
    private const int UdpSegment = 103;

    private static readonly ConditionalWeakTable<Socket, SegmentOffload> Sockets = new();

    private readonly Socket _socket;
    private volatile bool _on;

    private SegmentOffload(Socket socket)
    {
        _socket = socket;
        _on = OperatingSystem.IsLinux() && TrySet(SegmentSize);
    }

    /// <summary>True while it may be used.</summary>
    public bool On => _on;

    /// <summary>The one of a socket.</summary>
    public static SegmentOffload For(Socket socket) => Sockets.GetValue(socket, static one => new SegmentOffload(one));

    /// <summary>It does not work here.</summary>
    public void TurnOff()
    {
        _on = false;
        TrySet(0);
    }

    private bool TrySet(int size)
    {
        try
        {
            _socket.SetRawSocketOption(UdpLevel, UdpSegment, BitConverter.GetBytes(size));
            return true;
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            return false;
        }
    }
}

using System.Net;
using System.Net.Sockets;

namespace Arecont.Bridge.Rtsp.Delivery;

/// <summary>Where a viewer's packets go.</summary>
internal abstract record ViewerTarget;

/// <summary>Into the RTSP connection (RFC 2326, 10.12).</summary>
/// <param name="Writer">The connection's sending side.</param>
/// <param name="RtpChannel">The channel of RTP, 0 to 255.</param>
/// <param name="RtcpChannel">The channel of RTCP.</param>
internal sealed record InterleavedTarget(IClientWriter Writer, byte RtpChannel, byte RtcpChannel) : ViewerTarget;

/// <summary>To one client's ports. The sockets are the session's, which closes them after the viewer.</summary>
/// <param name="RtpSocket">Sends RTP.</param>
/// <param name="RtcpSocket">Sends RTCP.</param>
/// <param name="Rtp">The client's RTP port.</param>
/// <param name="Rtcp">The client's RTCP port.</param>
internal sealed record UdpTarget(Socket RtpSocket, Socket RtcpSocket, IPEndPoint Rtp, IPEndPoint Rtcp) : ViewerTarget;

/// <summary>To the track's multicast group: the first viewer starts sending, the last one's end stops it.</summary>
/// <param name="Group">Group address and even RTP port; RTCP goes to the next.</param>
/// <param name="Interface">The local address to send from, or null for the system's choice.</param>
/// <param name="TimeToLive">1 to 255.</param>
internal sealed record MulticastTarget(IPEndPoint Group, IPAddress? Interface, int TimeToLive) : ViewerTarget;

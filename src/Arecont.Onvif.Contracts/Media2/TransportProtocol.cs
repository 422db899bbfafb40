namespace Arecont.Onvif.Contracts.Media2;

/// <summary><c>tr2:TransportProtocol</c>.</summary>
public static class TransportProtocol
{
    /// <summary>RTSP, RTP over UDP to one client.</summary>
    public const string RtspUnicast = "RtspUnicast";

    /// <summary>RTSP, RTP over UDP to a group.</summary>
    public const string RtspMulticast = "RtspMulticast";

    /// <summary>RTSP over TLS, SRTP over UDP to one client.</summary>
    public const string RtspsUnicast = "RtspsUnicast";

    /// <summary>RTSP over TLS, SRTP over UDP to a group.</summary>
    public const string RtspsMulticast = "RtspsMulticast";

    /// <summary>RTP in the RTSP connection.</summary>
    public const string Rtsp = "RTSP";

    /// <summary>RTSP tunnelled in HTTP.</summary>
    public const string RtspOverHttp = "RtspOverHttp";
}

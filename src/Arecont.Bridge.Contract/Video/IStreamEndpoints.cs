namespace Arecont.Bridge.Contract.Video;

/// <summary>Where players find streams; registered by the adapter that serves them, absent where none is configured.</summary>
public interface IStreamEndpoints
{
    /// <summary>
    /// The address of a profile's stream as seen by a client that reached the bridge under <see cref="StreamUriRequest.Host"/>; null where
    /// that transport is not served. No credentials in it.
    /// </summary>
    Uri? StreamUri(StreamUriRequest request);
}

/// <summary>Which stream for whom.</summary>
/// <param name="CameraId">The camera.</param>
/// <param name="Channel">The channel from 1.</param>
/// <param name="Profile">The profile's name.</param>
/// <param name="Transport">How the client wants it.</param>
/// <param name="Host">The host the client came in on: a name or an address, IPv6 in brackets, no port.</param>
public sealed record StreamUriRequest(string CameraId, int Channel, string Profile, StreamTransport Transport, string Host);

/// <summary>How a stream travels (ONVIF Media, StreamSetup).</summary>
public enum StreamTransport
{
    /// <summary>RTP over UDP to one client.</summary>
    Udp,

    /// <summary>RTP interleaved in the RTSP connection.</summary>
    Tcp,

    /// <summary>RTSP tunnelled in HTTP.</summary>
    Http,

    /// <summary>RTP over UDP to a group.</summary>
    Multicast,

    /// <summary>RTP interleaved in RTSP over TLS.</summary>
    Tls,
}

using System.Net;
using Arecont.Bridge.Contract.Commands;

namespace Arecont.Bridge.Contract.Video;

/// <summary>Where players find streams; registered by the adapter that serves them, absent where none is configured.</summary>
public interface IStreamEndpoints
{
    /// <summary>
    /// The address of a profile's stream as seen by a client that reached the bridge under <see cref="StreamUriRequest.Host"/>; null where
    /// that transport is not served. No credentials in it.
    /// </summary>
    Uri? StreamUri(StreamUriRequest request);

    /// <summary>The group that a profile's stream is sent to with <see cref="StreamTransport.Multicast"/>; null where that is not served.</summary>
    MulticastGroup? MulticastGroupOf(string cameraId, int channel, string profile) => null;

    /// <summary>
    /// Sends a profile's stream to its group though no session asks for it, from now on and over restarts, or no longer. Doing either twice
    /// is no error. Refused where multicast is not served (<see cref="CommandCode.NotSupported"/>), and for unknown cameras, channels and
    /// profiles (<see cref="CommandCode.Unknown"/>); a camera that is away is no failure: the stream follows when it comes.
    /// </summary>
    Task<CommandResult> KeepMulticastAsync(string cameraId, int channel, string profile, bool keep, CancellationToken cancellationToken)
        => Task.FromResult(new CommandResult(CommandCode.NotSupported, $"{cameraId}: multicast is not configured."));
}

/// <summary>Where a stream is sent by multicast (RFC 2326, 12.39).</summary>
/// <param name="Address">The group.</param>
/// <param name="Port">The RTP port of the video; RTCP is on the next.</param>
/// <param name="TimeToLive">1 to 255.</param>
public sealed record MulticastGroup(IPAddress Address, int Port, int TimeToLive);

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

using System.Globalization;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Rtsp.Messages;
using Arecont.Bridge.Rtsp.Streams;

namespace Arecont.Bridge.Rtsp.Sessions;

/// <summary>Answers for what cannot be done.</summary>
internal static class Refusals
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    /// <summary>Why a stream was not opened.</summary>
    public static RtspResponse Of(CommandResult result) => result.Code switch
    {
        CommandCode.Unknown => new RtspResponse(RtspStatus.NotFound, result.Message),
        CommandCode.NotSupported => new RtspResponse(RtspStatus.UnsupportedMediaType, result.Message),
        CommandCode.NotAllowed => new RtspResponse(RtspStatus.Forbidden, result.Message),
        CommandCode.Overloaded => new RtspResponse(RtspStatus.NotEnoughBandwidth, result.Message),
        _ => new RtspResponse(RtspStatus.ServiceUnavailable, result.Message).With("Retry-After", ((int)RetryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture)),
    };

    /// <summary>No such session, or not this user's, or one that travels in another connection.</summary>
    public static RtspResponse NoSession(RtspRequest request)
        => new(RtspStatus.SessionNotFound, request.SessionId is null ? "the request names no session" : null);

    /// <summary>Not now (RFC 2326, A.2).</summary>
    public static RtspResponse NotNow(string detail, string allowed) => new RtspResponse(RtspStatus.NotValidInThisState, detail).With("Allow", allowed);

    /// <summary>Where the camera's own server has the stream: for cameras that are set to it.</summary>
    public static RtspResponse Elsewhere(ICamera camera, StreamKey key) => camera.Video.CameraStreamUri(key.Channel, key.Profile) is { } uri
        ? new RtspResponse(RtspStatus.MovedTemporarily).With("Location", uri.AbsoluteUri)
        : new RtspResponse(RtspStatus.ServiceUnavailable, $"camera {camera.Id} is set to source: camera-rtsp and has no RTSP of its own");
}

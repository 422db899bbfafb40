using System.Globalization;
using Arecont.Bridge.Rtsp.Messages;
using Arecont.Bridge.Rtsp.Paths;

namespace Arecont.Bridge.Rtsp.Sessions;

/// <summary>PLAY, PAUSE and TEARDOWN of a session (RFC 2326, 10.5 to 10.7).</summary>
internal sealed class PlaybackHandler(SessionRegistry sessions)
{
    /// <summary>Carries the request out.</summary>
    public async Task<RtspReply> HandleAsync(RtspRequest request, RtspSession session)
    {
        var track = (int?)null;
        if (StreamPath.TryParse(request.Target, out var path))
        {
            if ((path.CameraId, path.Channel, path.Profile) != (session.Key.CameraId, session.Key.Channel, session.Key.Profile))
            {
                return new RtspResponse(RtspStatus.SessionNotFound, "the session is on another stream");
            }

            track = path.Track;
        }

        var numbers = session.TrackNumbers;
        if (track is { } number && !numbers.Contains(number))
        {
            return new RtspResponse(RtspStatus.NotFound, "the session has no such track");
        }

        var single = track is not null && numbers.Length > 1;
        return request.Method switch
        {
            RtspMethods.Teardown => await TeardownAsync(session, single ? track : null).ConfigureAwait(false),
            _ when single => new RtspResponse(RtspStatus.OnlyAggregateAllowed, "leave the track out of the address"),
            _ when numbers.Length == 0 => Refusals.NotNow("no track is set up", "OPTIONS, SETUP, TEARDOWN"),
            RtspMethods.Play => Play(session),
            _ => Pause(session),
        };
    }

    private static RtspReply Play(RtspSession session)
    {
        var began = session.Play();
        var info = began.Where(one => one.Start is not null).Select(one => string.Create(
            CultureInfo.InvariantCulture, $"url={one.Track.Url};seq={one.Start!.Value.Sequence};rtptime={one.Start.Value.RtpTime}")).ToArray();
        var response = new RtspResponse(RtspStatus.Ok)
            .With("Session", session.Id)
            .With("Range", "npt=now-")
            .With("RTP-Info", info.Length == 0 ? null : string.Join(',', info));
        return began.Count == 0 ? response : new RtspReply(response, session.Release);
    }

    private static RtspResponse Pause(RtspSession session)
    {
        session.Pause();
        return new RtspResponse(RtspStatus.Ok).With("Session", session.Id);
    }

    private async Task<RtspReply> TeardownAsync(RtspSession session, int? track)
    {
        if (track is { } number)
        {
            session.Remove(number);
            return new RtspResponse(RtspStatus.Ok).With("Session", session.Id);
        }

        await sessions.EndAsync(session, "the player ended it").ConfigureAwait(false);
        return new RtspResponse(RtspStatus.Ok);
    }
}

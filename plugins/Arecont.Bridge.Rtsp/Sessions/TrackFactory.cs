using Arecont.Bridge.Rtsp.Backchannel;
using Arecont.Bridge.Rtsp.Paths;
using Arecont.Bridge.Rtsp.Sdp;
using Arecont.Bridge.Rtsp.Streams;
using Arecont.Bridge.Rtsp.Transports;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Rtsp.Sessions;

/// <summary>Makes a session's tracks and lets what clients send reach them.</summary>
internal sealed class TrackFactory(SessionRegistry sessions, TimeProvider time, ILogger<BackchannelReceiver> logger)
{
    /// <summary>True where a stream has such a track.</summary>
    public static bool Has(IMediaStream stream, int number) => number >= 1 && number <= stream.Tracks.Length;

    /// <summary>Adds a track to a session, which takes the transport over; false where the session has ended meanwhile.</summary>
    public bool TryAdd(RtspSession session, StreamTarget target, int number, string url, ITrackTransport transport)
    {
        SessionTrack track;
        try
        {
            track = number == SdpWriter.BackchannelTrack ? Backchannel(session, target, url, transport) : Viewer(session, number, url, transport);
        }
        catch
        {
            transport.Dispose();
            throw;
        }

        if (session.TryAdd(track))
        {
            sessions.Watch(session, track);
            return true;
        }

        track.Dispose();
        return false;
    }

    private static ViewerTrack Viewer(RtspSession session, int number, string url, ITrackTransport transport)
    {
        var track = new ViewerTrack(number, url, transport, session.Stream.Tracks[number - 1].Add(transport.Target));
        transport.Receive(
            _ => session.Touch(),
            packet =>
            {
                session.Touch();
                track.ReceiveRtcp(packet);
            });
        return track;
    }

    private BackchannelTrack Backchannel(RtspSession session, StreamTarget target, string url, ITrackTransport transport)
    {
        var receiver = new BackchannelReceiver(target.Camera.Id, target.Camera.Audio, time, logger);
        transport.Receive(
            packet =>
            {
                session.Touch();
                receiver.Receive(packet);
            },
            _ => session.Touch());
        return new BackchannelTrack(SdpWriter.BackchannelTrack, url, transport, receiver);
    }
}

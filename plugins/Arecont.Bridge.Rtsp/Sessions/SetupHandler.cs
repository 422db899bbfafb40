using System.Globalization;
using Arecont.Bridge.Contract.Users;
using Arecont.Bridge.Rtsp.Messages;
using Arecont.Bridge.Rtsp.Options;
using Arecont.Bridge.Rtsp.Paths;
using Arecont.Bridge.Rtsp.Sdp;
using Arecont.Bridge.Rtsp.Server;
using Arecont.Bridge.Rtsp.Streams;
using Arecont.Bridge.Rtsp.Transports;

namespace Arecont.Bridge.Rtsp.Sessions;

/// <summary>SETUP (RFC 2326, 10.4): how one track travels. The first one of a stream begins a session.</summary>
internal sealed class SetupHandler(
    StreamLookup lookup,
    IMediaStreams streams,
    SessionRegistry sessions,
    TransportFactory transports,
    TrackFactory tracks,
    RtspOptions options)
{
    /// <summary>The transport and the session, or why there is none.</summary>
    public async Task<RtspReply> HandleAsync(RtspRequest request, ClientConnection client, BridgeUser user, CancellationToken cancellationToken)
    {
        if (!lookup.TryFind(request.Target, out var target, out var refusal))
        {
            return refusal;
        }

        if (options.PassThrough.Contains(target.Camera.Id))
        {
            return Refusals.Elsewhere(target.Camera, target.Key);
        }

        if (Refusal(target, user) is { } notThis)
        {
            return notThis;
        }

        var offers = TransportOffer.ParseAll(request.Header("Transport"));
        if (request.SessionId is null)
        {
            return await BeginAsync(request, client, user, target, offers, cancellationToken).ConfigureAwait(false);
        }

        return sessions.Find(request.SessionId, user.Name, client) switch
        {
            null => Refusals.NoSession(request),
            { } session when session.Key != target.Key => new RtspResponse(RtspStatus.AggregateNotAllowed, "a session holds the tracks of one stream"),
            { IsPlaying: true } => Refusals.NotNow("PAUSE comes before a change of transport", "OPTIONS, PLAY, PAUSE, TEARDOWN, GET_PARAMETER, SET_PARAMETER"),
            { } session => Add(request, client, session, target, offers),
        };
    }

    private static RtspResponse? Refusal(StreamTarget target, BridgeUser user) => target.Path.Track switch
    {
        null => new RtspResponse(RtspStatus.AggregateNotAllowed, $"SETUP is for one track: {StreamPath.Control(1)} at the end of the address"),
        SdpWriter.BackchannelTrack when user.Role < BridgeRole.Operator => new RtspResponse(RtspStatus.Forbidden, "talking needs the role operator"),
        SdpWriter.BackchannelTrack when !DescribeHandler.MayTalk(target.Camera, user) => new RtspResponse(RtspStatus.NotFound, $"camera {target.Camera.Id} has no sound"),
        _ => null,
    };

    private async Task<RtspReply> BeginAsync(
        RtspRequest request, ClientConnection client, BridgeUser user, StreamTarget target, IReadOnlyList<TransportOffer> offers, CancellationToken cancellationToken)
    {
        // Told before the camera is asked for another stream.
        if (sessions.Refusal(target.Camera.Id, client) is { } full)
        {
            return new RtspResponse(RtspStatus.NotEnoughBandwidth, full);
        }

        if (client.Described is not { } stream || stream.Key != target.Key || stream.Ended.IsCompleted)
        {
            var opened = await streams.OpenAsync(target.Key, cancellationToken).ConfigureAwait(false);
            if (opened.Stream is null)
            {
                return Refusals.Of(opened.Result);
            }

            await client.KeepAsync(opened.Stream).ConfigureAwait(false);
            stream = opened.Stream;
        }

        var session = sessions.Begin(user.Name, stream, client, out var refusal);
        if (session is null)
        {
            return new RtspResponse(RtspStatus.NotEnoughBandwidth, refusal);
        }

        client.Described = null;
        RtspReply? reply = null;
        try
        {
            reply = Add(request, client, session, target, offers);
            return reply;
        }
        finally
        {
            if (reply?.Response.Status != RtspStatus.Ok)
            {
                await sessions.EndAsync(session, "its first SETUP was refused").ConfigureAwait(false);
            }
        }
    }

    private RtspReply Add(RtspRequest request, ClientConnection client, RtspSession session, StreamTarget target, IReadOnlyList<TransportOffer> offers)
    {
        var number = target.Path.Track!.Value;
        if (number != SdpWriter.BackchannelTrack && !TrackFactory.Has(session.Stream, number))
        {
            return new RtspResponse(RtspStatus.NotFound, $"the stream has {session.Stream.Tracks.Length} tracks");
        }

        // A track that is set up again keeps its transport until the new one is there.
        var before = session.TransportOf(number);
        if (transports.Open(offers, client, session.Creator == client, session.Key, number, before, out var refusal) is not { } transport)
        {
            return new RtspResponse(RtspStatus.UnsupportedTransport, refusal);
        }

        var url = StreamPath.BaseOf(request.Target) + StreamPath.Control(number);
        if (!tracks.TryAdd(session, target, number, url, transport))
        {
            return Refusals.NoSession(request);
        }

        var ssrc = number == SdpWriter.BackchannelTrack || transport.IsMulticast ? string.Empty : string.Create(CultureInfo.InvariantCulture, $";ssrc={session.Stream.Tracks[number - 1].Ssrc:X8}");
        return new RtspResponse(RtspStatus.Ok)
            .With("Transport", transport.Answer + ssrc)
            .With("Session", SessionHeader(session))
            .With("Cache-Control", "no-cache");
    }

    private string SessionHeader(RtspSession session) => string.Create(CultureInfo.InvariantCulture, $"{session.Id};timeout={(int)options.SessionTimeout.TotalSeconds}");
}

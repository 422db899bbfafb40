using Arecont.Bridge.Contract.Users;
using Arecont.Bridge.Rtsp.Access;
using Arecont.Bridge.Rtsp.Messages;
using Arecont.Bridge.Rtsp.Server;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Rtsp.Sessions;

/// <summary>Answers requests.</summary>
internal sealed partial class RequestDispatcher(
    Gatekeeper gatekeeper,
    SessionRegistry sessions,
    DescribeHandler describe,
    SetupHandler setup,
    PlaybackHandler playback,
    ILogger<RequestDispatcher> logger)
{
    /// <summary>The answer to a request; whatever goes wrong inside is one, too.</summary>
    public async Task<RtspReply> HandleAsync(RtspRequest request, ClientConnection client, CancellationToken cancellationToken)
    {
        try
        {
            return await AnswerAsync(request, client, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFailed(request.Method, error);
            return new RtspResponse(RtspStatus.InternalError);
        }
    }

    private async Task<RtspReply> AnswerAsync(RtspRequest request, ClientConnection client, CancellationToken cancellationToken)
    {
        if (!RtspMethods.IsKnown(request.Method))
        {
            return new RtspResponse(RtspStatus.NotImplemented).With("Public", RtspMethods.Public);
        }

        var required = RequiredOptions.Of(request);
        if (required.Unknown is { } unknown)
        {
            return new RtspResponse(RtspStatus.OptionNotSupported).With("Unsupported", unknown);
        }

        if (request.Method == RtspMethods.Options)
        {
            return request.SessionId is { } id && sessions.Find(id, user: null, client) is null
                ? Refusals.NoSession(request)
                : new RtspResponse(RtspStatus.Ok).With("Public", RtspMethods.Public).With("Session", request.SessionId);
        }

        var (user, refusal) = await gatekeeper.AdmitAsync(request, client, cancellationToken).ConfigureAwait(false);
        return user is null ? refusal! : await ServeAsync(request, client, user, required, cancellationToken).ConfigureAwait(false);
    }

    private async Task<RtspReply> ServeAsync(RtspRequest request, ClientConnection client, BridgeUser user, RequiredOptions required, CancellationToken cancellationToken)
    {
        switch (request.Method)
        {
            case RtspMethods.Describe:
                return await describe.HandleAsync(request, client, user, required.Backchannel, cancellationToken).ConfigureAwait(false);
            case RtspMethods.Setup:
                return await setup.HandleAsync(request, client, user, cancellationToken).ConfigureAwait(false);
        }

        var session = request.SessionId is { } id ? sessions.Find(id, user.Name, client) : null;
        if (RtspMethods.IsKeepAlive(request.Method))
        {
            return KeepAlive(request, session);
        }

        return session is null ? Refusals.NoSession(request) : await playback.HandleAsync(request, session).ConfigureAwait(false);
    }

    // An empty body only says that the player is there (RFC 2326, 10.8); some send it before they have a session.
    private static RtspResponse KeepAlive(RtspRequest request, RtspSession? session)
    {
        if (session is null && request.SessionId is not null)
        {
            return Refusals.NoSession(request);
        }

        var known = request.Body.IsEmpty;
        return new RtspResponse(known ? RtspStatus.Ok : RtspStatus.ParameterNotUnderstood).With("Session", session?.Id);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "RTSP: {Method} failed")]
    private partial void LogFailed(string method, Exception error);
}

using Arecont.Bridge.Contract.Users;
using Arecont.Bridge.Rtsp.Messages;
using Arecont.Bridge.Rtsp.Options;
using Arecont.Bridge.Rtsp.Server;
using Arecont.Bridge.Rtsp.Sessions;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Rtsp.Access;

/// <summary>Lets a request in or says how to log in (RFC 2326, D; RFC 7616).</summary>
internal sealed partial class Gatekeeper(
    IBridgeAuthentication authentication,
    RtspOptions options,
    SessionRegistry sessions,
    FailedLogins failures,
    TimeProvider time,
    ILogger<Gatekeeper> logger)
{
    // GStreamer's rtspsrc asks seven times before it tells its user that the password is wrong.
    private const int MostFailuresOfConnection = 8;

    private readonly AuthenticationSchemes _schemes = AuthenticationSchemes.DigestWithoutQop | (options.Basic ? AuthenticationSchemes.Basic : 0);

    /// <summary>The user, or the refusal.</summary>
    public async ValueTask<(BridgeUser? User, RtspReply? Refusal)> AdmitAsync(RtspRequest request, ClientConnection client, CancellationToken cancellationToken)
    {
        var authorization = request.Header("Authorization");
        var outcome = authentication.Authenticate(authorization, request.Method, request.Target, _schemes);
        if (outcome.User is { } user)
        {
            if (client.FailedLogins > 0)
            {
                client.FailedLogins = 0;
                failures.Clear(client.RemoteAddress);
            }

            client.User = user;
            return (user, null);
        }

        if ((authorization is null || outcome.Stale) && Keeps(request, client) is { } known)
        {
            return (known, null);
        }

        if (authorization is not null && !outcome.Stale)
        {
            var delay = failures.Add(client.RemoteAddress);
            LogFailed(client.RemoteAddress, request.Method);
            client.FailedLogins++;
            await Task.Delay(delay, time, cancellationToken).ConfigureAwait(false);
        }

        var response = new RtspResponse(RtspStatus.Unauthorized);
        foreach (var challenge in authentication.Challenges(_schemes, outcome.Stale))
        {
            response.With("WWW-Authenticate", challenge);
        }

        return (null, new RtspReply(response, Close: client.FailedLogins >= MostFailuresOfConnection));
    }

    // Some clients log in for DESCRIBE and SETUP and send bare keep-alives, or go on with the nonce they began with: in the same
    // connection, for their own session, that is good enough to keep it.
    private BridgeUser? Keeps(RtspRequest request, ClientConnection client)
        => RtspMethods.IsKeepAlive(request.Method) && client.User is { } user && request.SessionId is { } id && sessions.Find(id, user.Name, client) is { } session && session.Creator == client
            ? user
            : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "RTSP: wrong name or password from {Address} ({Method})")]
    private partial void LogFailed(System.Net.IPAddress address, string method);
}

using Arecont.Bridge.Contract.Users;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Soap;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;

namespace Arecont.Bridge.Onvif.Security;

/// <summary>
/// Who calls, and whether they may (ONVIF Core, "Authentication"): HTTP Digest or a user name token; both, and HTTP is judged first and
/// both must be good; neither, and the caller is asked for HTTP Digest.
/// </summary>
internal sealed class CallerCheck(IBridgeAuthentication authentication, UsernameTokenCheck tokens, RefusalLog log)
{
    private const AuthenticationSchemes Schemes = AuthenticationSchemes.Digest;

    /// <summary>The user, or null for an operation that anyone may call: no credentials are looked at then, for they may be wrong because of the clock that is asked for.</summary>
    public BridgeUser? Judge(HttpContext context, OnvifDevice device, Operation operation, UsernameToken? token)
    {
        if (AccessRules.RoleFor(operation.AccessClass) is not { } needed)
        {
            return null;
        }

        var user = JudgeHttp(context, device);
        if (token is not null)
        {
            user = Milder(user, JudgeToken(context, device, token));
        }

        if (user is null)
        {
            throw Faults.Unauthorized(authentication.Challenges(Schemes));
        }

        return user.Role >= needed ? user : throw Faults.NotAuthorized($"Sender not authorized: {operation.Name.Name} takes the role {needed}.");
    }

    /// <summary>The fault for a request without a body: <c>curl --digest</c> asks so for a challenge.</summary>
    public OnvifFaultException Challenge() => Faults.Unauthorized(authentication.Challenges(Schemes));

    private static BridgeUser Milder(BridgeUser? one, BridgeUser other) => one is not null && one.Role < other.Role ? one : other;

    private BridgeUser? JudgeHttp(HttpContext context, OnvifDevice device)
    {
        if (context.Request.Headers.Authorization is not [{ Length: > 0 } authorization])
        {
            return null;
        }

        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? context.Request.GetEncodedPathAndQuery();
        var outcome = authentication.Authenticate(authorization, context.Request.Method, target, Schemes);
        if (outcome.User is null && authorization.StartsWith("Digest", StringComparison.OrdinalIgnoreCase))
        {
            if (!outcome.Stale)
            {
                log.Tell(device.Id, context.Connection.RemoteIpAddress, null, "its HTTP Digest is wrong");
            }

            throw Faults.Unauthorized(authentication.Challenges(Schemes, outcome.Stale));
        }

        // Another scheme was not asked for: it counts as none.
        return outcome.User;
    }

    private BridgeUser JudgeToken(HttpContext context, OnvifDevice device, UsernameToken token)
    {
        var outcome = tokens.Judge(token);
        if (outcome.User is { } user)
        {
            return user;
        }

        log.Tell(device.Id, context.Connection.RemoteIpAddress, token.Name, outcome.Refusal!);
        throw Faults.NotAuthorized();
    }
}

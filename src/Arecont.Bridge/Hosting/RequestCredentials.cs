using Arecont.Bridge.Contract.Users;
using Microsoft.AspNetCore.Http.Features;

namespace Arecont.Bridge.Hosting;

/// <summary>
/// Finds out once per request who asks: the main port has a gate before its routes, other ports have none, and the shared routes stand
/// behind both. A digest that was judged twice would look like a replay.
/// </summary>
internal sealed class RequestCredentials(IBridgeAuthentication authentication)
{
    /// <summary>What the program's HTTP takes.</summary>
    public const AuthenticationSchemes Schemes = AuthenticationSchemes.Digest | AuthenticationSchemes.Basic;

    /// <summary>The user, or null: then the response is a 401 with its challenges, and nothing is left to do.</summary>
    public BridgeUser? Check(HttpContext context)
    {
        if (context.Features.Get<BridgeUser>() is { } known)
        {
            return known;
        }

        // Two headers are joined with a comma and refused as garbage.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var outcome = authentication.Authenticate(context.Request.Headers.Authorization.ToString(), context.Request.Method, target, Schemes);
        if (outcome.User is null)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers.WWWAuthenticate = authentication.Challenges(Schemes, outcome.Stale).ToArray();
            context.Response.ContentLength = 0;
            return null;
        }

        context.Features.Set(outcome.User);
        return outcome.User;
    }
}

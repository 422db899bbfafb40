using Microsoft.AspNetCore.Authorization;

namespace Arecont.Bridge.Hosting;

/// <summary>Lets a request pass whose route is open to anyone or that brings a user's credentials.</summary>
internal sealed class CredentialsGate(RequestDelegate next, RequestCredentials credentials)
{
    /// <summary>Passes the request on or answers 401.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var open = context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        return open || credentials.Check(context) is not null ? next(context) : Task.CompletedTask;
    }
}

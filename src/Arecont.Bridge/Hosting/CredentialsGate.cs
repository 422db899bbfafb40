using System.Net.Http.Headers;
using System.Text;
using Arecont.Bridge.Contract.Users;
using Microsoft.AspNetCore.Authorization;

namespace Arecont.Bridge.Hosting;

/// <summary>Lets a request pass whose route is open to anyone or that brings a user's name and password (HTTP Basic, RFC 7617).</summary>
internal sealed class CredentialsGate(RequestDelegate next, IBridgeUsers users)
{
    /// <summary>Passes the request on or answers 401.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var open = context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        if (open || IsKnown(context.Request.Headers.Authorization))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = "Basic realm=\"Arecont.Bridge\", charset=\"UTF-8\"";
        return Task.CompletedTask;
    }

    private bool IsKnown(string? header)
    {
        if (!AuthenticationHeaderValue.TryParse(header, out var value)
            || !value.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase) || value.Parameter is null)
        {
            return false;
        }

        var bytes = new byte[value.Parameter.Length];
        if (!Convert.TryFromBase64String(value.Parameter, bytes, out var length))
        {
            return false;
        }

        var pair = Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2);
        return pair.Length == 2 && users.TryAuthenticate(pair[0], pair[1], out _);
    }
}

using System.Net;
using Arecont.Bridge.Rtsp.Delivery;
using Arecont.Bridge.Rtsp.Server;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Arecont.Bridge.Rtsp.Tunnel;

/// <summary>
/// Tunnels on the program's HTTP port, for networks that let nothing else through. Any path will do: the RTSP requests inside name the
/// stream, and log in themselves.
/// </summary>
internal sealed class TunnelRoute(TunnelHost tunnels, ConnectionRunner runner, RtspServer server, TimeProvider time)
{
    /// <summary>Maps GET and POST with the tunnel's header; nothing where RTSP is off.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<TunnelRoute>() is not { } route)
        {
            return;
        }

        var pattern = RoutePatternFactory.Parse("/{**path}", defaults: null, parameterPolicies: new { path = new HasCookie() });
        routes.Map(pattern, route.ServeAsync).WithMetadata(new AllowAnonymousAttribute());
    }

    private Task ServeAsync(HttpContext context)
    {
        // A tunnel stands for hours and is mostly silent one way.
        if (context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } slowest)
        {
            slowest.MinDataRate = null;
        }

        if (context.Features.Get<IHttpMinResponseDataRateFeature>() is { } slowestAnswer)
        {
            slowestAnswer.MinDataRate = null;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } longest)
        {
            longest.MaxRequestBodySize = null;
        }

        var cookie = context.Request.Headers[TunnelHost.CookieHeader].ToString();
        return HttpMethods.IsGet(context.Request.Method) ? GetAsync(context, cookie) : PostAsync(context, cookie);
    }

    private async Task GetAsync(HttpContext context, string cookie)
    {
        using var stopping = Stopping(context);
        using var writer = new StreamClientWriter(context.Response.Body, time, context.Abort);
        var connection = context.Connection;
        var addresses = (connection.RemoteIpAddress ?? IPAddress.None, connection.LocalIpAddress ?? IPAddress.None);
        var served = await tunnels.ServeGetAsync(cookie, writer, addresses, async _ =>
        {
            var response = context.Response;
            response.ContentType = TunnelHost.ContentType;
            response.Headers.CacheControl = "no-store";
            response.Headers.Pragma = "no-cache";
            if (context.Request.Protocol != HttpProtocol.Http10)
            {
                // Players read the answer as it is; chunks would break them.
                response.Headers.TransferEncoding = "identity";
            }

            context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            await response.StartAsync(stopping.Token).ConfigureAwait(false);
            await response.Body.FlushAsync(stopping.Token).ConfigureAwait(false);
        }, runner.RunAsync, stopping.Token).ConfigureAwait(false);
        if (!served)
        {
            context.Response.StatusCode = StatusCodes.Status409Conflict;
        }
    }

    private async Task PostAsync(HttpContext context, string cookie)
    {
        using var stopping = Stopping(context);
        try
        {
            var end = await tunnels.PostAsync(cookie, length: null, context.Request.BodyReader, context.RequestAborted, stopping.Token).ConfigureAwait(false);
            context.Response.StatusCode = end == PostEnd.NoTunnel ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        }
        catch (Exception error) when (error is IOException or OperationCanceledException)
        {
            // The client cut the POST, which is how tunnels end.
            context.Abort();
        }
    }

    private CancellationTokenSource Stopping(HttpContext context)
        => CancellationTokenSource.CreateLinkedTokenSource(
            server.Stopping, context.RequestAborted, context.RequestServices.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None);

    /// <summary>Lets only tunnels through: every other request sees the program's own routes and refusals.</summary>
    private sealed class HasCookie : IRouteConstraint
    {
        public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection)
            => httpContext is not null && (HttpMethods.IsGet(httpContext.Request.Method) || HttpMethods.IsPost(httpContext.Request.Method))
                && TunnelHost.IsCookie(httpContext.Request.Headers[TunnelHost.CookieHeader].ToString());
    }
}

using Arecont.Bridge.Onvif.Devices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Onvif.Soap;

/// <summary>The addresses of devices. Which service a request means is told by its body, so every name below a device leads to the router.</summary>
internal static class SoapRoutes
{
    /// <summary>Every device on the program's port, <c>/onvif/{device}/{service}[/{rest}]</c>; nothing where ONVIF is off.</summary>
    public static void MapShared(IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<SoapRouter>() is not { } router)
        {
            return;
        }

        var devices = routes.ServiceProvider.GetRequiredService<OnvifDevices>();
        routes.MapPost("/onvif/{device}/{service}/{**rest}", context =>
        {
            if (devices.Find((string)context.Request.RouteValues["device"]!) is { } device)
            {
                return router.ServeAsync(context, device, $"/onvif/{device.Id}/", Rest(context));
            }

            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }).AllowAnonymous();
    }

    /// <summary>One device on a port of its own, <c>/onvif/{service}[/{rest}]</c>.</summary>
    public static void MapOwn(IEndpointRouteBuilder routes, SoapRouter router, OnvifDevice device)
        => routes.MapPost("/onvif/{service}/{**rest}", context => router.ServeAsync(context, device, "/onvif/", Rest(context))).AllowAnonymous();

    private static string Rest(HttpContext context) => context.Request.RouteValues["rest"] as string ?? string.Empty;
}

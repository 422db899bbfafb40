using System.Net;
using Arecont.Bridge.Contract.Users;
using Arecont.Bridge.Onvif.Devices;
using Microsoft.AspNetCore.Http;

namespace Arecont.Bridge.Onvif.Soap;

/// <summary>Makes an <see cref="OnvifCall"/> of a request of HTTP.</summary>
internal static class OnvifCalls
{
    public static OnvifCall Of(HttpContext context, OnvifDevice device, string prefix, string rest, BridgeUser? user) => new()
    {
        Device = device,
        User = user,
        Base = Base(context, prefix),
        Rest = rest,
        RemoteAddress = context.Connection.RemoteIpAddress,
        LocalAddress = context.Connection.LocalIpAddress,
        Aborted = context.RequestAborted,
    };

    // A client that sends no host, or one that makes no address, is told the address that it reached.
    private static Uri Base(HttpContext context, string prefix)
    {
        var request = context.Request;
        if (request.Host.HasValue && Uri.TryCreate($"{request.Scheme}://{request.Host.ToUriComponent()}{prefix}", UriKind.Absolute, out var address))
        {
            return address;
        }

        var local = new IPEndPoint(context.Connection.LocalIpAddress ?? IPAddress.Loopback, context.Connection.LocalPort);
        return new Uri($"{request.Scheme}://{local}{prefix}");
    }
}

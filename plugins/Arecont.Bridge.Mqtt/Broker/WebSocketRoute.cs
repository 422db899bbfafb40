using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MQTTnet.Implementations;

namespace Arecont.Bridge.Mqtt.Broker;

/// <summary>MQTT over WebSocket at <c>/mqtt</c>, with the sub-protocol <c>mqtt</c> (MQTT 5, 6).</summary>
internal static class WebSocketRoute
{
    private const string Protocol = "mqtt";

    /// <summary>Maps it; the middleware for WebSockets comes with the route.</summary>
    public static void Map(IEndpointRouteBuilder routes, BrokerListener listener)
    {
        var pipeline = routes.CreateApplicationBuilder();
        pipeline.UseWebSockets();
        pipeline.Run(context => RunAsync(context, listener));
        routes.Map("/mqtt", pipeline.Build());
    }

    private static async Task RunAsync(HttpContext context, BrokerListener listener)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
            return;
        }

        var protocol = context.WebSockets.WebSocketRequestedProtocols.Contains(Protocol) ? Protocol : null;
        using var socket = await context.WebSockets.AcceptWebSocketAsync(protocol).ConfigureAwait(false);
        var connection = context.Connection;
        var remote = new IPEndPoint(connection.RemoteIpAddress ?? IPAddress.None, connection.RemotePort);
        await listener.ServeAsync(new MqttWebSocketChannel(socket, remote, context.Request.IsHttps, null)).ConfigureAwait(false);
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MQTTnet.AspNetCore;

namespace Arecont.Bridge.Mqtt.Broker;

/// <summary>MQTT over WebSocket at <c>/mqtt</c>, with the sub-protocol <c>mqtt</c>.</summary>
internal static class WebSocketRoute
{
    /// <summary>Maps it; the middleware for WebSockets comes with the route.</summary>
    public static void Map(IEndpointRouteBuilder routes, MqttWebSocketServerAdapter adapter)
    {
        var pipeline = routes.CreateApplicationBuilder();
        pipeline.UseWebSockets();
        pipeline.Run(context => RunAsync(context, adapter));
        routes.Map("/mqtt", pipeline.Build());
    }

    private static async Task RunAsync(HttpContext context, MqttWebSocketServerAdapter adapter)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
            return;
        }

        var protocol = MqttSubProtocolSelector.SelectSubProtocol(context.WebSockets.WebSocketRequestedProtocols);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(protocol).ConfigureAwait(false);
        await adapter.RunWebSocketConnectionAsync(socket, context).ConfigureAwait(false);
    }
}

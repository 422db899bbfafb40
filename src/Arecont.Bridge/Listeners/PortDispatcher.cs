namespace Arecont.Bridge.Listeners;

/// <summary>Sends a request to the routes of the port it came in on.</summary>
internal static class PortDispatcher
{
    /// <summary>The program's one request handler.</summary>
    public static Task DispatchAsync(HttpContext context)
        => (context.Features.Get<OpenPort>() ?? throw new InvalidOperationException("The request came in on no known port.")).Handler(context);
}

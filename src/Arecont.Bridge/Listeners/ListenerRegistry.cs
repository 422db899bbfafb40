using System.Net.Sockets;
using Arecont.Bridge.Contract.Listeners;
using Microsoft.AspNetCore.Connections;

namespace Arecont.Bridge.Listeners;

/// <summary>Opens ports on the one Kestrel.</summary>
internal sealed class ListenerRegistry(PortTransport transport, PortRoutes routes) : IListenerRegistry
{
    /// <inheritdoc/>
    public Task<IListener> OpenAsync(ListenerRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return OpenAsync(request, static _ => { }, cancellationToken);
    }

    /// <summary>The same with middleware before the routes.</summary>
    public async Task<IListener> OpenAsync(ListenerRequest request, Action<IApplicationBuilder> before, CancellationToken cancellationToken)
    {
        var pipeline = routes.Build(request.MapRoutes, before);
        try
        {
            return await OpenAsync(request, pipeline, cancellationToken);
        }
        catch
        {
            pipeline.Services.Dispose();
            throw;
        }
    }

    private async Task<IListener> OpenAsync(ListenerRequest request, PortPipeline pipeline, CancellationToken cancellationToken)
    {
        try
        {
            return await transport.OpenAsync(request.EndPoint, pipeline, cancellationToken);
        }
        catch (AddressInUseException exception)
        {
            throw Failed(request, "the port is in use by another program; choose another one or end that program", exception);
        }
        catch (SocketException exception)
        {
            throw Failed(request, Cause(exception), exception);
        }
    }

    private static string Cause(SocketException exception) => exception.SocketErrorCode switch
    {
        SocketError.AccessDenied => "the system does not allow it; ports below 1024 need a privilege",
        SocketError.AddressNotAvailable => "this machine does not have the address",
        _ => exception.Message,
    };

    private static ListenerException Failed(ListenerRequest request, string cause, Exception inner)
        => new($"{request.Owner} cannot listen on {request.EndPoint} ({request.Key}): {cause}", inner);
}

using System.Net;
using Microsoft.AspNetCore.Routing;

namespace Arecont.Bridge.Contract.Listeners;

/// <summary>HTTP ports that open and close while the bridge runs.</summary>
public interface IListenerRegistry
{
    /// <summary>
    /// Opens a port whose requests see only the routes mapped here and those the program shares with every port (<c>/cameras/...</c>).
    /// Throws <see cref="ListenerException"/>, naming the port and the key, where it cannot be opened.
    /// </summary>
    Task<IListener> OpenAsync(ListenerRequest request, CancellationToken cancellationToken);
}

/// <summary>An open port; disposing closes it and lets requests under way end, 2 s at most.</summary>
public interface IListener : IAsyncDisposable
{
    /// <summary>Where it listens; the port is the real one where 0 was asked for.</summary>
    IPEndPoint EndPoint { get; }
}

/// <summary>A port to open.</summary>
/// <param name="Owner">The plugin and what for, in words for logs and errors.</param>
/// <param name="Key">The configuration key that chose the port, for errors (<c>cameras[2].onvif.port</c>).</param>
/// <param name="EndPoint">Address and port; port 0 takes any free one.</param>
/// <param name="MapRoutes">Maps the port's own routes.</param>
public sealed record ListenerRequest(string Owner, string Key, IPEndPoint EndPoint, Action<IEndpointRouteBuilder> MapRoutes);

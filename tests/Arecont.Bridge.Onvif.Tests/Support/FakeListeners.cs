using System.Collections.Concurrent;
using System.Net;
using Arecont.Bridge.Contract.Listeners;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Onvif.Tests.Support;

/// <summary>Opens ports, each with a web server of its own, on free ports of the loopback address; remembers what was asked for.</summary>
internal sealed class FakeListeners : IListenerRegistry
{
    /// <summary>Every request, in order.</summary>
    public ConcurrentQueue<ListenerRequest> Requests { get; } = [];

    /// <summary>The open ports by the port that was asked for.</summary>
    public ConcurrentDictionary<int, IPEndPoint> Open { get; } = new();

    /// <summary>The port that is in use by another program.</summary>
    public int? InUse { get; set; }

    public async Task<IListener> OpenAsync(ListenerRequest request, CancellationToken cancellationToken)
    {
        Requests.Enqueue(request);
        if (request.EndPoint.Port == InUse)
        {
            throw new ListenerException($"{request.Owner} cannot listen on {request.EndPoint} ({request.Key}): the port is in use");
        }

        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        request.MapRoutes(application);
        await application.StartAsync(cancellationToken);
        var address = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Open[request.EndPoint.Port] = IPEndPoint.Parse(new Uri(address).Authority);
        return new Listener(this, request.EndPoint.Port, application);
    }

    private sealed class Listener(FakeListeners owner, int port, WebApplication application) : IListener
    {
        public IPEndPoint EndPoint { get; } = owner.Open[port];

        public async ValueTask DisposeAsync()
        {
            owner.Open.TryRemove(port, out _);
            await application.StopAsync(CancellationToken.None);
            await application.DisposeAsync();
        }
    }
}

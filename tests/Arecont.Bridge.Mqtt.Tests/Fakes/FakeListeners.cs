using System.Net;
using Arecont.Bridge.Contract.Listeners;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Mqtt.Tests.Fakes;

/// <summary>Opens real Kestrel ports.</summary>
internal sealed class FakeListeners : IListenerRegistry
{
    public List<IPEndPoint> Open { get; } = [];

    public async Task<IListener> OpenAsync(ListenerRequest request, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(request.EndPoint));
        var app = builder.Build();
        request.MapRoutes(app);
        await app.StartAsync(cancellationToken);
        var address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        var endPoint = new IPEndPoint(IPAddress.Parse(address.Host), address.Port);
        Open.Add(endPoint);
        return new Listener(app, endPoint);
    }

    private sealed class Listener(WebApplication app, IPEndPoint endPoint) : IListener
    {
        public IPEndPoint EndPoint => endPoint;

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}

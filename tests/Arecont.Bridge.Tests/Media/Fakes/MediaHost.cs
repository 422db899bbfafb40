using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Listeners;
using Arecont.Bridge.Contract.Users;
using Arecont.Bridge.Hosting;
using Arecont.Bridge.Listeners;
using Arecont.Bridge.Media;
using Arecont.Bridge.Media.Mjpeg;
using Arecont.Bridge.Users;
using Arecont.Bridge.Users.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Tests.Media.Fakes;

/// <summary>The camera routes on two ports, as the program opens them: the main one with its gate, and one as a plugin opens it.</summary>
internal sealed class MediaHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<HttpClient> _clients = [];

    private MediaHost(WebApplication app) => _app = app;

    public FakeCamera Camera { get; } = new();

    public IListener Main { get; private set; } = null!;

    public IListener Plugin { get; private set; } = null!;

    public static async Task<MediaHost> StartAsync(TimeProvider? time = null, MjpegLimit? limit = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.AddListeners();
        var services = builder.Services;
        services.AddLogging();
        services.AddSingleton(time ?? TimeProvider.System);
        services.AddSingleton<IBridgeUsers>(new BridgeUsers(
            [new BridgeUser("ann", "pw", BridgeRole.Operator), new BridgeUser("vic", "pw", BridgeRole.Viewer)], allowAnonymousBroker: false));
        services.AddSingleton<IBridgeAuthentication, BridgeAuthentication>();
        services.AddSingleton<RequestCredentials>();
        services.AddSingleton(limit ?? new MjpegLimit()).AddSingleton<MjpegService>();
        services.AddSingleton(new SharedRoutes(CameraRoutes.Map));
        services.AddSingleton<ICameraDirectory>(provider => provider.GetRequiredService<MediaHost>().Camera);
        MediaHost? host = null;
        services.AddSingleton(_ => host!);
        var app = builder.Build();
        app.Run(PortDispatcher.DispatchAsync);
        host = new MediaHost(app);
        var registry = app.Services.GetRequiredService<ListenerRegistry>();
        host.Main = await registry.OpenAsync(Request("main"), static pipeline => pipeline.UseMiddleware<CredentialsGate>(), TestContext.Current.CancellationToken);
        host.Plugin = await ((IListenerRegistry)registry).OpenAsync(Request("plugin"), TestContext.Current.CancellationToken);
        await app.StartAsync(TestContext.Current.CancellationToken).WaitAsync(Limits.Signal, TestContext.Current.CancellationToken);
        return host;
    }

    /// <summary>A client of one port with the credentials of an operator, another's, or none.</summary>
    public HttpClient Client(IListener? port = null, string? user = "ann")
    {
        var client = new HttpClient { BaseAddress = new Uri($"http://{(port ?? Plugin).EndPoint}/"), Timeout = Limits.Signal };
        if (user is not null)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:pw")));
        }

        _clients.Add(client);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
        {
            client.Dispose();
        }

        await _app.StopAsync().WaitAsync(Limits.Signal);
        await _app.DisposeAsync();
    }

    private static ListenerRequest Request(string owner) => new(owner, "key", new IPEndPoint(IPAddress.Loopback, 0), static _ => { });
}

using Arecont.Bridge.Contract;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Data;
using Arecont.Bridge.Contract.Listeners;
using Arecont.Bridge.Contract.Users;
using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Onvif.Configuration;
using Arecont.Bridge.Onvif.Soap;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Onvif.Tests.Support;

/// <summary>The plugin's services on a real port, with cameras that a test holds in its hands.</summary>
internal sealed class OnvifHost : IAsyncDisposable
{
    private readonly WebApplication _application;

    private OnvifHost(WebApplication application, FakeDirectory directory)
    {
        _application = application;
        Directory = directory;
        Address = new Uri(application.Urls.Single() + "/");
    }

    /// <summary>The port's address, <c>http://127.0.0.1:port/</c>.</summary>
    public Uri Address { get; }

    public FakeDirectory Directory { get; }

    public FakeCamera Camera => (FakeCamera)Directory.Cameras[0];

    public IServiceProvider Services => _application.Services;

    public FakeUsers Users => _application.Services.GetRequiredService<FakeUsers>();

    /// <summary>A host with one camera of a model, <c>cam1</c>.</summary>
    public static async Task<OnvifHost> StartAsync(string model = "AV5255", OnvifOptions? options = null, Action<IServiceCollection>? configure = null)
        => await StartAsync([await FakeCamera.OfAsync(model)], options, configure);

    /// <summary>A host with these cameras.</summary>
    /// <param name="cameras">In configuration order.</param>
    /// <param name="options">The plugin's options.</param>
    /// <param name="configure">Adds or replaces services: a <see cref="TimeProvider"/>, a <see cref="FakeData"/> of an earlier host.</param>
    public static async Task<OnvifHost> StartAsync(FakeCamera[] cameras, OnvifOptions? options = null, Action<IServiceCollection>? configure = null)
    {
        var directory = new FakeDirectory(cameras);
        var users = new FakeUsers();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services
            .AddSingleton<ICameraDirectory>(directory)
            .AddSingleton(users)
            .AddSingleton<IBridgeUsers>(users)
            .AddSingleton<IBridgeAuthentication>(users)
            .AddSingleton<IDataFolder>(new FakeData())
            .AddSingleton<IStreamEndpoints>(new FakeStreams())
            .AddSingleton<IListenerRegistry>(new FakeListeners())
            .AddSingleton(new BridgeInfo("1.2.3", DateTimeOffset.UnixEpoch))
            .AddSingleton(TimeProvider.System)
            .AddOnvif(options ?? new OnvifOptions());
        configure?.Invoke(builder.Services);
        var application = builder.Build();
        SoapRoutes.MapShared(application);

        // As the program does: a still for whoever follows a snapshot's address.
        application.MapGet("/cameras/{id}/channels/{channel}/snapshot.jpg", () => Results.Bytes([0xFF, 0xD8, 0xFF, 0xD9], "image/jpeg"));
        await application.StartAsync(TestContext.Current.CancellationToken);
        return new OnvifHost(application, directory);
    }

    /// <summary>A client of one device.</summary>
    /// <param name="user">Whose name and password it uses; null for none.</param>
    /// <param name="device">The device.</param>
    public SoapClient Client(string? user = "administrator", string device = "cam1") => new(new Uri(Address, $"onvif/{device}/device_service"), user);

    public async ValueTask DisposeAsync()
    {
        Directory.End();
        await _application.StopAsync(CancellationToken.None);
        await _application.DisposeAsync();
    }
}

using Arecont.Bridge.Listeners;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Tests.Support;

/// <summary>A Kestrel with no port open and one shared route, as the program sets it up.</summary>
internal sealed class ListenerHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ListenerHost(WebApplication app) => _app = app;

    public ListenerRegistry Registry => _app.Services.GetRequiredService<ListenerRegistry>();

    public static ListenerHost Build(TimeProvider? time = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.AddListeners();
        builder.Services.AddLogging();
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddSingleton(new SharedRoutes(routes => routes.MapGet("/shared", context => context.Response.WriteAsync("shared"))));
        var app = builder.Build();
        app.Run(PortDispatcher.DispatchAsync);
        return new ListenerHost(app);
    }

    public static async Task<ListenerHost> StartAsync(TimeProvider? time = null)
    {
        var host = Build(time);
        await host.StartAsync();
        return host;
    }

    public Task StartAsync() => _app.StartAsync(TestContext.Current.CancellationToken).WaitAsync(Limits.Signal, TestContext.Current.CancellationToken);

    public Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken).WaitAsync(Limits.Signal, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _app.DisposeAsync();
    }
}

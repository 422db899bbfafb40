using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Plugins;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Webhook.Tests;

/// <summary>The plugin as the program runs it: configured from a section and started with a host's services.</summary>
internal sealed class ServiceUnderTest : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private ServiceUnderTest(string section)
    {
        var plugin = new WebhookPlugin();
        var node = Nodes.Section(section, "webhook");
        CameraSection[] cameras = [new("front-door", Nodes.Missing("webhook")), new("garage", Nodes.Missing("webhook"))];
        Assert.Empty(plugin.Validate(node, cameras));

        var services = new ServiceCollection()
            .AddSingleton<ICameraDirectory>(Feed)
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<ILogger<WebhookService>>(Log);
        plugin.ConfigureServices(services, node, cameras);
        _services = services.BuildServiceProvider();
        Service = _services.GetRequiredService<IHostedService>();
    }

    public FakeFeed Feed { get; } = new();

    public TurnedClock Clock { get; } = new();

    public LogBook<WebhookService> Log { get; } = new();

    public IHostedService Service { get; }

    public static ServiceUnderTest Make(string section) => new(section);

    public static async Task<ServiceUnderTest> StartAsync(string section)
    {
        var service = Make(section);
        await service.Service.StartAsync(TestContext.Current.CancellationToken);
        return service;
    }

    public Task StopAsync() => Service.StopAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>Stops, and turns the clock on meanwhile: whatever it still waits for at the end, its limits are over sooner.</summary>
    public async Task StopWhileTurningAsync()
    {
        var stop = StopAsync();
        while (!stop.IsCompleted)
        {
            Clock.Advance(WebhookClient.AttemptLimit);
            await Task.WhenAny(stop, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System));
        }

        await stop;
    }

    public async ValueTask DisposeAsync()
    {
        await StopWhileTurningAsync();
        await _services.DisposeAsync();
    }
}

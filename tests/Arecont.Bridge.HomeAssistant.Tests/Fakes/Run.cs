using Arecont.Bridge.HomeAssistant.Announcing;
using Arecont.Bridge.HomeAssistant.Options;
using Arecont.Bridge.HomeAssistant.Payloads;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Bridge.HomeAssistant.Tests.Fakes;

/// <summary>One run of the plugin: everything real but the link, the cameras and the clock.</summary>
internal sealed class Run : IAsyncDisposable
{
    private readonly Announcements _announcements;
    private readonly DiscoveryService _service;

    private Run(DataFolder data, HomeAssistantOptions options, FakeLink link)
    {
        Link = link;
        var memory = new AnnouncementMemory(data, NullLogger<AnnouncementMemory>.Instance);
        _announcements = new Announcements(link, Cameras, new DevicePayloads(link.Topics, options), memory, options, Make.Info, Clock, NullLogger<Announcements>.Instance);
        _service = new DiscoveryService(link, Cameras, _announcements, new BirthWatch(Clock, NullLogger<BirthWatch>.Instance), options, Clock, NullLogger<DiscoveryService>.Instance);
    }

    public FakeLink Link { get; }

    public FakeDirectory Cameras { get; } = new();

    public FakeTimeProvider Clock { get; } = new(ModelStates.Time);

    /// <summary>Starts, and connects with the cameras that <paramref name="cameras"/> configures.</summary>
    public static async Task<Run> StartAsync(DataFolder data, Action<FakeDirectory> cameras, HomeAssistantOptions? options = null, FakeLink? link = null)
    {
        var run = new Run(data, options ?? new HomeAssistantOptions(), link ?? new FakeLink());
        cameras(run.Cameras);
        await run._service.StartingAsync(TestContext.Current.CancellationToken);
        await run.Link.AnnounceAgainAsync(TestContext.Current.CancellationToken);
        await run._service.StartAsync(TestContext.Current.CancellationToken);
        await run.Cameras.HandledAsync();
        return run;
    }

    /// <summary>Takes back what is due as the service's timer does, after so many seconds.</summary>
    public async Task SweepAsync(params int[] seconds)
    {
        await _announcements.SweepAsync(TestContext.Current.CancellationToken);
        foreach (var pause in seconds)
        {
            Clock.Advance(TimeSpan.FromSeconds(pause));
            await _announcements.SweepAsync(TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _service.StopAsync(CancellationToken.None);
        _service.Dispose();
        _announcements.Dispose();
    }
}

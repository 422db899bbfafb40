using System.Diagnostics;

namespace Arecont.Integration.Tests.HomeAssistant;

/// <summary>Every state must be right by itself soon after the last one is up; the aim is 5 s, the ceiling ten times that.</summary>
public sealed class RestartDuringMotionTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Ceiling = TimeSpan.FromSeconds(50);

    [Fact]
    public async Task HomeAssistant_Restarts()
    {
        var (scene, _) = await MovingAsync();
        await using var __ = scene;

        var clock = Stopwatch.StartNew();
        await scene.WatchAsync();
        await scene.Probe.PublishAsync("homeassistant/status", "online");

        await RightAsync(scene, clock, "Home Assistant restarted during motion", "ON");
    }

    [Fact]
    public async Task Broker_RestartsAndForgetsEverything()
    {
        var (scene, _) = await MovingAsync();
        await using var __ = scene;
        await scene.Broker.KillAsync();

        await scene.Broker.StartAgainAsync();
        var clock = Stopwatch.StartNew();
        await scene.WatchAsync();

        await RightAsync(scene, clock, "the broker restarted during motion", "ON");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Bridge_IsKilledAndRestarts(bool motionEnds)
    {
        var (scene, _) = await MovingAsync();
        await using var __ = scene;
        await scene.Bridge.KillAsync();
        await scene.Probe.WaitForAsync("arecont/bridge/status", "offline");
        if (motionEnds)
        {
            scene.Camera.ClearMotion();
        }

        await scene.WatchAsync();
        var clock = Stopwatch.StartNew();
        scene.Bridge.StartAgain();

        await RightAsync(scene, clock, $"the bridge was killed during motion{(motionEnds ? ", which ended meanwhile" : string.Empty)}", motionEnds ? "OFF" : "ON");
    }

    private static async Task<(Scene Scene, HomeAssistantPeer Home)> MovingAsync()
    {
        var (scene, home) = await HomeScene.StartAsync();
        scene.Camera.SetMotion(1, 3);
        await scene.Probe.WaitForAsync("arecont/cam1/motion", "ON");
        return (scene, home);
    }

    private async Task RightAsync(Scene scene, Stopwatch clock, string what, string motion)
    {
        await scene.OnlineAsync();
        await scene.Probe.WaitForAsync("arecont/cam1/motion", motion);
        var home = new HomeAssistantPeer(scene.Probe);
        await home.CompleteAsync(HomeScene.Bridge, HomeScene.Id(scene.Camera));
        var elapsed = clock.Elapsed;
        Assert.Empty(home.Refused());
        output.WriteLine($"{what}: every state was right after {elapsed.TotalSeconds:F1} s (aim 5 s)");
        Assert.True(elapsed < Ceiling, $"{what}: {elapsed}");
    }
}

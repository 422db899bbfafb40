using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Arecont.Integration.Tests.Recovery;

public sealed class BridgeLossTests
{
    [Fact]
    public async Task Bridge_KilledDuringMotionAndRestarted_MotionIsNotStuck()
    {
        await using var scene = await Scene.StartAsync();
        scene.Camera.SetMotion(1, 3);
        await scene.Probe.WaitForAsync("arecont/cam1/motion", "ON");

        await scene.Bridge.KillAsync();
        await scene.Probe.WaitForAsync("arecont/bridge/status", "offline");
        scene.Camera.ClearMotion();
        scene.Bridge.StartAgain();

        await scene.OnlineAsync();
        await scene.Probe.WaitForAsync("arecont/cam1/motion", "OFF");
    }

    [Fact]
    public async Task Bridge_StoppedDuringMotion_SaysOfflineAndMotionOffBeforeItEnds()
    {
        await using var scene = await Scene.StartAsync();
        scene.Camera.SetMotion(1, 3);
        await scene.Probe.WaitForAsync("arecont/cam1/motion", "ON");

        var clock = Stopwatch.StartNew();
        var exitCode = await scene.Bridge.StopAsync();

        Assert.Equal(0, exitCode);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(50), $"The stop took {clock.Elapsed}; the aim is 5 s.");
        await scene.Probe.WaitForAsync("arecont/cam1/motion", "OFF");
        await scene.Probe.WaitForAsync("arecont/cam1/status", "offline");
        await scene.Probe.WaitForAsync("arecont/bridge/status", "offline");
    }

    [Fact]
    public async Task Bridge_KilledWhileTheBrokerIsAway_DeliversTheEventsItHadKept()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var scene = await Scene.StartAsync(cameraYaml: "    motion: { minimumOnSeconds: 0 }");
        await scene.Broker.KillAsync();
        scene.Camera.SetMotion(1, 3);
        for (var polls = 0; polls < 6; polls++)
        {
            await scene.Camera.WaitForRequestAsync(request => request.ToString().Contains("mdresult", StringComparison.Ordinal), cancellation).WaitAsync(Limits.Signal, cancellation);
        }

        // The next run sees the same motion and tells it too: only the time says which run an event is from.
        var killed = TimeProvider.System.GetUtcNow();
        await scene.Bridge.KillAsync();
        await scene.Broker.StartAgainAsync();
        await scene.WatchAsync();
        scene.Bridge.StartAgain();

        await scene.OnlineAsync();
        await scene.Probe.WaitForMessageAsync(
            message => message.Topic == "arecont/cam1/event" && message.Payload.Contains("motion_start", StringComparison.Ordinal)
                && DateTimeOffset.Parse((string)JsonNode.Parse(message.Payload)!["time"]!, CultureInfo.InvariantCulture) <= killed,
            what: "the motion_start that happened before the kill");
    }
}

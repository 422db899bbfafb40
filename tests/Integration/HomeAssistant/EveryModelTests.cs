using Arecont.Simulator;
using Arecont.Simulator.Models;

namespace Arecont.Integration.Tests.HomeAssistant;

public sealed class EveryModelTests
{
    [Fact]
    public async Task EveryModel_EveryEntityGetsAStateThatHomeAssistantTakes()
    {
        await using var scene = await Scene.StartAsync(
            [.. CameraModels.All.Select(model => new SimulatedCameraOptions { Model = model.Name })],
            cameraYaml: "    motion: { detection: on, zones: { driveway: { channel: 1, columns: 0-3, rows: 4-7 } } }",
            topYaml: "homeassistant: { expose: { network: true } }\n");
        var home = new HomeAssistantPeer(scene.Probe);
        await home.CompleteAsync([HomeScene.Bridge, .. scene.Cameras.Select(HomeScene.Id)]);
        foreach (var (index, camera) in scene.Cameras.Index())
        {
            camera.SetMotion(1, (4 * 8) + 2);
            if (home.Components(HomeScene.Id(camera)).ContainsKey("motion"))
            {
                await scene.Probe.WaitForAsync($"arecont/cam{index + 1}/motion", "ON");
                await scene.Probe.WaitUntilAsync(() => scene.Probe.Latest($"arecont/cam{index + 1}/last_motion") is not null, () => "the latest motion");
            }
        }

        await scene.Probe.WaitForAsync("arecont/bridge/cameras_online", $"{scene.Cameras.Count}");
        Assert.Empty(home.Refused());
        foreach (var camera in scene.Cameras)
        {
            var types = home.Components(HomeScene.Id(camera))["event"]["event_types"]!.AsArray().Select(type => (string)type!).ToHashSet();
            Assert.Contains("motion_start", types);
            Assert.DoesNotContain(scene.Probe.Messages, message => message.Topic.EndsWith("/event", StringComparison.Ordinal) && message.Retained);
        }
    }

    [Fact]
    public async Task Buttons_Pressed_DoWhatTheySay()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var (scene, home) = await HomeScene.StartAsync(model: "AV10255");
        await using var _ = scene;
        var components = home.Components(HomeScene.Id(scene.Camera));
        foreach (var (key, request) in new[] { ("autofocus", "focus"), ("zoom_reset", "zoom"), ("save", "save") })
        {
            // Only what the button causes is a /set; the bridge reads settings of the same names all the time.
            var arrived = scene.Camera.WaitForRequestAsync(
                one => one.ToString().Contains("/set", StringComparison.Ordinal) && one.ToString().Contains(request, StringComparison.Ordinal), cancellation);
            await scene.Probe.PublishAsync((string)components[key]["command_topic"]!, (string)components[key]["payload_press"]!);
            await arrived.WaitAsync(Limits.Signal, cancellation);
        }

        await scene.Probe.PublishAsync((string)components["take_snapshot"]["command_topic"]!, "PRESS");
        await scene.Probe.WaitForMessageAsync(message => message.Topic == (string)components["camera"]["topic"]! && message.Payload.Length > 1000, what: "a picture");
    }
}

using System.Text.Json.Nodes;
using Arecont.Simulator;

namespace Arecont.Integration.Tests;

public sealed class MainJobTests
{
    [Theory]
    [InlineData("5")]
    [InlineData("3.1.1")]
    public async Task SingleSensorCamera_MotionInputRelayStillAndCommands_LiveOnMqtt(string protocol)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var scene = await Scene.StartAsync(
            [new SimulatedCameraOptions { AdminPassword = "swordfish" }],
            cameraYaml: "    motion: { zones: { driveway: { channel: 1, columns: 0-3, rows: 4-7 } } }",
            protocol: protocol);
        var probe = scene.Probe;

        scene.Camera.SetMotion(1, (5 * 8) + 2);
        await probe.WaitForAsync("arecont/cam1/motion", "ON");
        await probe.WaitForAsync("arecont/cam1/zone/driveway", "ON");
        await probe.WaitForMessageAsync(message => message.Topic == "arecont/cam1/motion/snapshot" && message.Payload.Length > 1000, what: "the picture at motion start");
        scene.Camera.ClearMotion();
        await probe.WaitForAsync("arecont/cam1/motion", "OFF");
        await probe.WaitForAsync("arecont/cam1/zone/driveway", "OFF");

        scene.Camera.SetInput(true);
        await probe.WaitForAsync("arecont/cam1/input/1", "ON");
        scene.Camera.SetInput(false);
        await probe.WaitForAsync("arecont/cam1/input/1", "OFF");

        await probe.PublishAsync("arecont/cam1/output/1/set", "ON");
        await scene.Camera.WaitForRelayAsync(true, cancellation).WaitAsync(Limits.Signal, cancellation);
        await probe.WaitForAsync("arecont/cam1/output/1", "ON");
        await probe.PublishAsync("arecont/cam1/output/1/set", "TOGGLE");
        await probe.WaitForAsync("arecont/cam1/output/1", "OFF");
        var before = probe.Messages.Count; // a pulse can be over before anybody looks
        await probe.PublishAsync("arecont/cam1/output/1/set", "PULSE:300");
        await probe.WaitForMessageAsync(message => message is { Topic: "arecont/cam1/output/1", Payload: "ON" }, before, "the relay's pulse");
        await probe.WaitForAsync("arecont/cam1/output/1", "OFF");

        await probe.PublishAsync("arecont/cam1/snapshot/set", "PRESS");
        await probe.WaitForMessageAsync(message => message.Topic == "arecont/cam1/snapshot" && message.Payload.Length > 1000, what: "a still picture");

        var saved = scene.Camera.WaitForRequestAsync(request => request.ToString().Contains("save", StringComparison.Ordinal), cancellation);
        await probe.PublishAsync("arecont/cam1/save/set", "PRESS");
        await saved.WaitAsync(Limits.Signal, cancellation);

        var info = JsonNode.Parse((await probe.WaitForMessageAsync(message => message.Topic == "arecont/cam1/info" && message.Payload.Contains("mac", StringComparison.Ordinal), what: "the information")).Payload)!;
        Assert.Equal(scene.Camera.MacAddress, ((string)info["mac"]!).Replace(":", string.Empty, StringComparison.Ordinal), ignoreCase: true);
        Assert.DoesNotContain(probe.Messages, message => message.Payload.Contains("swordfish", StringComparison.Ordinal));
        Assert.DoesNotContain("swordfish", scene.Bridge.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PanoramicCamera_MotionAndSettings_BelongToTheirChannel()
    {
        await using var scene = await Scene.StartAsync([new SimulatedCameraOptions { Model = "AV8185" }]);
        scene.Camera.SetMotion(3, 3);
        await scene.Probe.WaitForAsync("arecont/cam1/channel/3/motion", "ON");
        await scene.Probe.WaitForAsync("arecont/cam1/motion", "ON");
        await scene.Probe.WaitForAsync("arecont/cam1/channel/1/motion", "OFF");

        await scene.Probe.PublishAsync("arecont/cam1/channel/2/settings/brightness/set", "-7");
        await scene.Probe.WaitForAsync("arecont/cam1/channel/2/settings/brightness", "-7");
        Assert.Equal("-7", scene.Camera.Get("brightness", 2));
        Assert.NotEqual("-7", scene.Camera.Get("brightness", 1));
    }

    [Fact]
    public async Task Request_OfAnyParameter_IsAnswered()
    {
        await using var scene = await Scene.StartAsync();
        await scene.Probe.PublishAsync("arecont/bridge/request/get", """{"transaction":"a1","camera":"cam1","name":"fwversion"}""");
        var answer = await scene.Probe.WaitForMessageAsync(message => message.Topic == "arecont/bridge/response/get", what: "an answer");
        var json = JsonNode.Parse(answer.Payload)!;
        Assert.Equal("a1", (string?)json["transaction"]);
        Assert.Equal(scene.Camera.Get("fwversion"), (string?)json["value"]);
    }
}

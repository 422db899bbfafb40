namespace Arecont.Integration.Tests.HomeAssistant;

public sealed class ConfigurationChangeTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task CameraRemoved_DeviceAndTopicsGo(bool whileRunning)
    {
        var (scene, home) = await HomeScene.StartAsync(cameras: 2);
        await using var _ = scene;

        await ChangeAsync(scene, whileRunning, yaml => yaml[..yaml.IndexOf("  - id: cam2", StringComparison.Ordinal)]);
        await home.CompleteAsync(HomeScene.Bridge, HomeScene.Id(scene.Camera));
        await scene.Probe.WaitForAsync("arecont/cam2/status", string.Empty);
        await scene.Probe.WaitForAsync("arecont/cam1/status", "online");

        await Retained.OnlyAsync(scene.Broker.Port, "arecont", "homeassistant", ["cam1"], [HomeScene.Bridge, HomeScene.Id(scene.Camera)]);
        await scene.Probe.WaitForAsync("arecont/bridge/cameras_online", "1");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task CameraRenamed_StaysTheSameDeviceUnderItsNewName(bool whileRunning)
    {
        var (scene, home) = await HomeScene.StartAsync();
        await using var _ = scene;
        var skip = scene.Probe.Messages.Count;

        await ChangeAsync(scene, whileRunning, yaml => yaml + "    name: Back yard\n");
        await scene.Probe.WaitUntilAsync(() => (string?)home.Device(HomeScene.Id(scene.Camera))["device"]!["name"] == "Back yard", () => "the new name");
        await home.CompleteAsync(HomeScene.Bridge, HomeScene.Id(scene.Camera));

        Assert.DoesNotContain(scene.Probe.Messages.Skip(skip), message => message.Topic == HomeScene.Topic(scene.Camera) && message.Payload.Length == 0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task CameraIdChanged_StaysTheSameDeviceOnItsNewTopics(bool whileRunning)
    {
        var (scene, home) = await HomeScene.StartAsync();
        await using var _ = scene;
        var skip = scene.Probe.Messages.Count;

        await ChangeAsync(scene, whileRunning, yaml => yaml.Replace("id: cam1", "id: gate", StringComparison.Ordinal));
        await scene.Probe.WaitForAsync("arecont/gate/status", "online");
        await scene.Probe.WaitUntilAsync(() => (string?)home.Components(HomeScene.Id(scene.Camera))["motion"]["state_topic"] == "arecont/gate/motion", () => "the new topics");
        await home.CompleteAsync(HomeScene.Bridge, HomeScene.Id(scene.Camera));
        await scene.Probe.WaitForAsync("arecont/cam1/status", string.Empty);

        Assert.DoesNotContain(scene.Probe.Messages.Skip(skip), message => message.Topic == HomeScene.Topic(scene.Camera) && message.Payload.Length == 0);
        await Retained.OnlyAsync(scene.Broker.Port, "arecont", "homeassistant", ["gate"], [HomeScene.Bridge, HomeScene.Id(scene.Camera)]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ZoneTakenOut_ItsEntityIsRemoved_TheOthersStay(bool whileRunning)
    {
        const string Zones = "    motion: { zones: { driveway: { channel: 1, columns: 0-3, rows: 4-7 } } }";
        var (scene, home) = await HomeScene.StartAsync(cameraYaml: Zones);
        await using var _ = scene;
        var id = HomeScene.Id(scene.Camera);
        Assert.True(home.Components(id).ContainsKey("zone_driveway"));
        var count = home.Components(id).Count;

        await ChangeAsync(scene, whileRunning, yaml => yaml.Replace(Zones, string.Empty, StringComparison.Ordinal));
        await scene.Probe.WaitUntilAsync(() => !home.Components(id).ContainsKey("zone_driveway"), () => "the zone's end");

        Assert.Equal(count - 1, home.Components(id).Count);
        await scene.Probe.WaitForAsync("arecont/cam1/zone/driveway", string.Empty);
    }

    [Fact]
    public async Task PrefixChanged_EverythingMoves()
    {
        var (scene, home) = await HomeScene.StartAsync();
        await using var _ = scene;

        await ChangeAsync(scene, whileRunning: false, yaml => yaml.Replace("homeassistant: {}", "homeassistant: { discoveryPrefix: ha/find }", StringComparison.Ordinal));
        var moved = new HomeAssistantPeer(scene.Probe, "ha/find");
        await moved.CompleteAsync(HomeScene.Bridge, HomeScene.Id(scene.Camera));
        await home.CompleteAsync();

        await Retained.OnlyAsync(scene.Broker.Port, "arecont", "ha/find", ["cam1"], [HomeScene.Bridge, HomeScene.Id(scene.Camera)]);
    }

    [Fact]
    public async Task BaseTopicChanged_NothingOfTheOldOneIsLeft()
    {
        var (scene, home) = await HomeScene.StartAsync();
        await using var _ = scene;

        await ChangeAsync(scene, whileRunning: false, yaml => yaml.Replace("mqtt: { ", "mqtt: { baseTopic: home, ", StringComparison.Ordinal));
        await scene.Probe.WaitForAsync("home/cam1/status", "online");
        await home.CompleteAsync("arecont_bridge_home", HomeScene.Id(scene.Camera));
        await scene.Probe.WaitUntilAsync(() => (string?)home.Components(HomeScene.Id(scene.Camera))["motion"]["state_topic"] == "home/cam1/motion", () => "the new topics");
        await scene.Probe.WaitForAsync("arecont/bridge/cameras_online", string.Empty);
        await scene.Probe.WaitForAsync("arecont/bridge/status", string.Empty);

        await Retained.OnlyAsync(scene.Broker.Port, "home", "homeassistant", ["cam1"], ["arecont_bridge_home", HomeScene.Id(scene.Camera)]);
    }

    [Fact]
    public async Task SectionTakenOut_EveryDeviceGoes()
    {
        var (scene, home) = await HomeScene.StartAsync();
        await using var _ = scene;

        await ChangeAsync(scene, whileRunning: false, yaml => yaml.Replace("homeassistant: {}", string.Empty, StringComparison.Ordinal));
        await home.CompleteAsync();
        await scene.Probe.WaitForAsync("arecont/bridge/cameras_online", string.Empty);
    }

    private static async Task ChangeAsync(Scene scene, bool whileRunning, Func<string, string> change)
    {
        var yaml = change(scene.Bridge.Yaml);
        Assert.NotEqual(scene.Bridge.Yaml, yaml);
        if (whileRunning)
        {
            scene.Bridge.Reconfigure(yaml);
            return;
        }

        Assert.Equal(0, await scene.Bridge.StopAsync());
        scene.Bridge.Yaml = yaml;
        scene.Bridge.StartAgain();
    }
}

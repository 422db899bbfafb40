namespace Arecont.Integration.Tests.HomeAssistant;

public sealed class BirthTests
{
    [Fact]
    public async Task HomeAssistantBorn_DiscoveryThenStatesThenOnline_ComeAgain()
    {
        var (scene, _) = await HomeScene.StartAsync();
        await using var __ = scene;
        var skip = scene.Probe.Messages.Count;

        await scene.Probe.PublishAsync("homeassistant/status", "online");
        await scene.Probe.WaitForMessageAsync(message => message.Topic == "arecont/bridge/status", skip, "the bridge's status");

        var again = scene.Probe.Messages.Skip(skip).Select(message => message.Topic).ToList();
        string[] order = [$"homeassistant/device/{HomeScene.Bridge}/config", HomeScene.Topic(scene.Camera), "arecont/cam1/motion", "arecont/cam1/status", "arecont/bridge/status"];
        var places = order.Select(topic => again.IndexOf(topic)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.True(places[1] < places[2] && places[2] < places[4] && places[3] < places[4] && places[0] < places[1], string.Join(", ", places));
        Assert.Equal("online", scene.Probe.Latest("arecont/bridge/status"));
    }

    [Fact]
    public async Task LateSubscriber_FindsEverythingRetained_WithoutTheBridgesHelp()
    {
        var (scene, _) = await HomeScene.StartAsync(cameras: 2);
        await using var __ = scene;
        scene.Camera.SetMotion(1, 3);
        await scene.Probe.WaitForAsync("arecont/cam1/motion", "ON");

        await scene.WatchAsync();
        var late = new HomeAssistantPeer(scene.Probe);
        await late.CompleteAsync([HomeScene.Bridge, .. scene.Cameras.Select(HomeScene.Id)]);

        Assert.Empty(late.Refused());
        await scene.Probe.WaitForAsync("arecont/cam1/motion", "ON");
        await Retained.OnlyAsync(scene.Broker.Port, "arecont", "homeassistant", ["cam1", "cam2"], [HomeScene.Bridge, .. scene.Cameras.Select(HomeScene.Id)]);
    }
}

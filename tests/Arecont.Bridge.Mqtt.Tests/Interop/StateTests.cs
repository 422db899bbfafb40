using Arecont.Bridge.Contract.Events;
using Arecont.Bridge.Mqtt.Tests.Fakes;
using Arecont.Bridge.Mqtt.Tests.Peers;

namespace Arecont.Bridge.Mqtt.Tests.Interop;

public sealed class StateTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Start_CameraOnline_PublishesTheTopicTree(bool version5)
    {
        await using var broker = await Mosquitto.StartAsync();
        using var data = new DataFolder();
        var camera = new FakeCamera("front-door", "Front door");
        var directory = new FakeDirectory(camera);
        await using var subscriber = await Subscriber.ConnectAsync(broker.Port);

        await using var host = await PluginHost.StartAsync(PluginHost.Outside(broker.Port, version5), directory, data);
        await subscriber.WaitAsync("arecont/bridge/status", "online");
        Assert.Contains(subscriber.All, seen => seen is { Topic: "arecont/front-door/motion", Text: "OFF" });
        directory.Change(camera, state => States.Online(state));
        directory.Change(camera, state => States.Moving(state));
        directory.Raise(camera, CameraEventType.MotionStart, channel: 1);
        var raised = await subscriber.WaitAsync("arecont/front-door/event");

        Assert.False(raised.Retain);
        Assert.StartsWith("{\"event_type\":\"motion_start\",", raised.Text, StringComparison.Ordinal);
        Assert.Contains("\"time\":\"2026-03-04T05:06:07.089Z\",\"channel\":1", raised.Text, StringComparison.Ordinal);
        await using var late = await Subscriber.ConnectAsync(broker.Port);
        await late.WaitAsync("arecont/front-door/settings/daynight", "auto");
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["arecont/bridge/status"] = "online",
                ["arecont/front-door/status"] = "online",
                ["arecont/front-door/motion"] = "ON",
                ["arecont/front-door/zone/driveway"] = "ON",
                ["arecont/front-door/input/1"] = "OFF",
                ["arecont/front-door/output/1"] = "OFF",
                ["arecont/front-door/settings/brightness"] = "5",
                ["arecont/front-door/settings/daynight"] = "auto",
                ["arecont/front-door/last_motion"] = "2026-03-04T05:06:07.089Z",
                ["arecont/front-door/booted"] = "2026-03-04T05:06:07.089Z",
                ["arecont/front-door/latency"] = "12",
            }.Order(),
            late.All.Where(seen => !seen.Text.StartsWith('{')).ToDictionary(seen => seen.Topic, seen => seen.Text).Order());
        Assert.All(late.All, seen => Assert.True(seen.Retain));
        Assert.Contains(late.All, seen => seen.Topic == "arecont/front-door/info" && seen.Text.Contains("\"model\":\"AV5255\"", StringComparison.Ordinal));
        Assert.Contains(late.All, seen => seen.Topic == "arecont/bridge/info" && seen.Text.Contains("\"cameras\":[{\"id\":\"front-door\",\"name\":\"Front door\"}]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stop_WhileMoving_LeavesMotionOffAndOffline()
    {
        await using var broker = await Mosquitto.StartAsync();
        using var data = new DataFolder();
        var camera = new FakeCamera("cam");
        var directory = new FakeDirectory(camera);
        await using var subscriber = await Subscriber.ConnectAsync(broker.Port);
        await using var host = await PluginHost.StartAsync(PluginHost.Outside(broker.Port), directory, data);
        directory.Change(camera, state => States.Moving(States.Online(state)));
        await subscriber.WaitAsync("arecont/cam/zone/driveway", "ON");
        await subscriber.WaitAsync("arecont/bridge/status", "online");

        subscriber.Clear();
        await host.StopAsync();

        await subscriber.WaitAsync("arecont/bridge/status", "offline");
        Assert.Equal("offline", subscriber.All[^1].Text);
        await using var late = await Subscriber.ConnectAsync(broker.Port);
        await late.WaitAsync("arecont/cam/status", "offline");
        await late.WaitAsync("arecont/cam/motion", "OFF");
        await late.WaitAsync("arecont/cam/zone/driveway", "OFF");
        await late.WaitAsync("arecont/bridge/status", "offline");
    }
}

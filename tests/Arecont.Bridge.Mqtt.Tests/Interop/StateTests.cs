using Arecont.Bridge.Contract.Events;
using Arecont.Bridge.Contract.State;
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
        await late.FenceAsync();
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
            },
            late.All.Where(seen => !seen.Text.StartsWith('{')).ToDictionary(seen => seen.Topic, seen => seen.Text));
        Assert.All(late.All, seen => Assert.True(seen.Retain));
        Assert.Contains(late.All, seen => seen.Topic == "arecont/front-door/info" && seen.Text.Contains("\"model\":\"AV5255\"", StringComparison.Ordinal));
        Assert.Contains(late.All, seen => seen.Topic == "arecont/bridge/info" && seen.Text.Contains("\"cameras\":[{\"id\":\"front-door\",\"name\":\"Front door\"}]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_MultiSensorCamera_PublishesEachChannel()
    {
        await using var broker = await Mosquitto.StartAsync();
        using var data = new DataFolder();
        var camera = new FakeCamera("pano");
        var directory = new FakeDirectory(camera);
        await using var subscriber = await Subscriber.ConnectAsync(broker.Port);
        var options = PluginHost.Outside(broker.Port) with { BaseTopic = "home/cameras", Defaults = new() { MotionGrid = true, MotionSnapshot = false } };

        await using var host = await PluginHost.StartAsync(options, directory, data);
        directory.Change(camera, state => States.Moving(States.Online(state, channels: 2)));

        await subscriber.WaitAsync("home/cameras/pano/channel/1/motion", "ON");
        await subscriber.WaitAsync("home/cameras/pano/channel/2/motion", "OFF");
        await subscriber.WaitAsync("home/cameras/pano/channel/2/settings/brightness", "2");
        await subscriber.WaitAsync("home/cameras/pano/channel/2/stream");
        await subscriber.WaitAsync("home/cameras/pano/channel/1/motion/grid", "{\"width\":2,\"height\":2,\"counts\":[0,3,0,1]}");
        await subscriber.WaitAsync("home/cameras/pano/motion/attributes", seen => seen.Text.Contains("\"channels\":[1],\"zones\":[\"driveway\"]", StringComparison.Ordinal));
        Assert.DoesNotContain(subscriber.All, seen => seen.Topic == "home/cameras/pano/motion/grid" && seen.Text.Contains('3', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Change_OneSetting_PublishesThatTopicAlone()
    {
        await using var broker = await Mosquitto.StartAsync();
        using var data = new DataFolder();
        var camera = new FakeCamera("cam");
        camera.Become(state => States.Online(state));
        var directory = new FakeDirectory(camera);
        await using var subscriber = await Subscriber.ConnectAsync(broker.Port);
        await using var host = await PluginHost.StartAsync(PluginHost.Outside(broker.Port), directory, data);
        await subscriber.WaitAsync("arecont/bridge/status", "online");
        subscriber.Clear();

        directory.Change(camera, state => state with { Settings = state.Settings.SetItem("brightness", "-7").Remove("daynight") });
        directory.Raise(camera, CameraEventType.SettingChanged);
        await subscriber.WaitAsync("arecont/cam/event");

        Assert.Equal(
            [("arecont/cam/settings/brightness", "-7", true), ("arecont/cam/settings/daynight", string.Empty, true)],
            subscriber.All.Where(seen => seen.Topic.Contains("/cam/", StringComparison.Ordinal) && !seen.Topic.EndsWith("/event", StringComparison.Ordinal)).Select(seen => (seen.Topic, seen.Text, seen.Retain)));
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
        directory.Change(camera, state => States.Moving(States.Streaming(States.Online(state), 1, new VideoStreamState(["main"], VideoStreamStatus.Live, 1, 15, 2000))));
        await subscriber.WaitAsync("arecont/cam/zone/driveway", "ON");
        await subscriber.WaitAsync("arecont/cam/stream", seen => seen.Text.Contains("\"live\"", StringComparison.Ordinal));
        await subscriber.WaitAsync("arecont/bridge/status", "online");

        subscriber.Clear();
        await host.StopAsync();

        await subscriber.WaitAsync("arecont/bridge/status", "offline");
        Assert.Equal("offline", subscriber.All[^1].Text);
        await using var late = await Subscriber.ConnectAsync(broker.Port);
        await late.WaitAsync("arecont/cam/status", "offline");
        await late.WaitAsync("arecont/cam/motion", "OFF");
        await late.WaitAsync("arecont/cam/zone/driveway", "OFF");
        await late.WaitAsync("arecont/cam/stream", seen => seen.Text.StartsWith("{\"status\":\"idle\"", StringComparison.Ordinal));
        await late.WaitAsync("arecont/bridge/status", "offline");
    }
}

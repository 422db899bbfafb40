using Arecont.Bridge.Mqtt.Tests.Fakes;
using Arecont.Bridge.Mqtt.Tests.Peers;

namespace Arecont.Bridge.Mqtt.Tests.Interop;

public sealed class CleanUpTests
{
    [Fact]
    public async Task Camera_RemovedWhileRunning_LeavesNothing()
    {
        await using var bridge = await Connected.StartAsync();

        bridge.Directory.Remove(bridge.Camera);

        await bridge.Other.WaitAsync("arecont/cam/status", string.Empty);
        await bridge.Other.WaitAsync("arecont/bridge/info", seen => seen.Text.Contains("\"cameras\":[]", StringComparison.Ordinal));
        Assert.Empty(await RetainedAsync(bridge.Broker, "arecont/cam/#"));
    }

    [Fact]
    public async Task Camera_RemovedWhileTheBridgeWasDown_LeavesNothing()
    {
        await using var bridge = await Connected.StartAsync();
        await bridge.Host.StopAsync();

        await using var next = await PluginHost.StartAsync(PluginHost.Outside(bridge.Broker.Port), new FakeDirectory(new FakeCamera("other")), bridge.Data);
        await Wait.UntilAsync(() => next.Link.IsOnline);

        Assert.Empty(await RetainedAsync(bridge.Broker, "arecont/cam/#"));
        Assert.NotEmpty(await RetainedAsync(bridge.Broker, "arecont/other/#"));
    }

    [Fact]
    public async Task BaseTopic_Changed_LeavesNothingUnderTheOldOne()
    {
        await using var bridge = await Connected.StartAsync();
        await bridge.Host.StopAsync();

        await using var next = await PluginHost.StartAsync(PluginHost.Outside(bridge.Broker.Port) with { BaseTopic = "home/cameras" }, bridge.Directory, bridge.Data);
        await Wait.UntilAsync(() => next.Link.IsOnline);

        Assert.Empty(await RetainedAsync(bridge.Broker, "arecont/#"));
        Assert.NotEmpty(await RetainedAsync(bridge.Broker, "home/cameras/cam/#"));
    }

    [Fact]
    public async Task Camera_ReplacedByASmallerOne_LosesTheTopicsItDoesNotHave()
    {
        await using var bridge = await Connected.StartAsync();
        bridge.Directory.Change(bridge.Camera, state => States.Online(state, channels: 4));
        await bridge.Other.WaitAsync("arecont/cam/channel/4/settings/brightness", "4");
        await bridge.Host.StopAsync();

        var smaller = new FakeCamera("cam");
        smaller.Become(state => States.Online(state) with { Settings = States.Settings(("brightness", "1")), Outputs = [] });
        smaller.Become(state => state with { Identity = state.Identity! with { Settings = ["brightness"] } });
        await using var next = await PluginHost.StartAsync(PluginHost.Outside(bridge.Broker.Port), new FakeDirectory(smaller), bridge.Data);
        await Wait.UntilAsync(() => next.Link.IsOnline);

        var left = await RetainedAsync(bridge.Broker, "arecont/cam/#");
        Assert.DoesNotContain(left, topic => topic.Contains("/channel/", StringComparison.Ordinal));
        Assert.DoesNotContain("arecont/cam/settings/daynight", left);
        Assert.DoesNotContain("arecont/cam/output/1", left);
        Assert.Contains("arecont/cam/settings/brightness", left);
        Assert.Contains("arecont/cam/input/1", left);
    }

    [Fact]
    public async Task Start_AfterACrashDuringMotion_SaysOffForEveryMotionTopic()
    {
        await using var bridge = await Connected.StartAsync();
        bridge.Directory.Change(bridge.Camera, state => States.Moving(States.Online(state, channels: 2)));
        await bridge.Other.WaitAsync("arecont/cam/zone/driveway", "ON");
        await bridge.Other.WaitAsync("arecont/cam/channel/1/motion", "ON");

        // The files of the crashed run, taken before its farewell could touch them.
        using var crashed = new DataFolder();
        File.Copy(Path.Combine(bridge.Data.PathOf("mqtt"), "topics.log"), Path.Combine(crashed.PathOf("mqtt"), "topics.log"));
        await bridge.Host.StopAsync();
        foreach (var topic in new[] { "motion", "zone/driveway", "channel/1/motion" })
        {
            await bridge.Other.PublishAsync($"arecont/cam/{topic}", "ON", retain: true);
        }

        await using var next = await PluginHost.StartAsync(PluginHost.Outside(bridge.Broker.Port), new FakeDirectory(new FakeCamera("cam")), crashed);
        await Wait.UntilAsync(() => next.Link.IsOnline);

        await using var late = await Subscriber.ConnectAsync(bridge.Broker.Port, "arecont/cam/#");
        await late.FenceAsync();
        foreach (var topic in new[] { "motion", "zone/driveway", "channel/1/motion" })
        {
            Assert.Contains(late.All, seen => seen.Topic == $"arecont/cam/{topic}" && seen.Text == "OFF");
        }
    }

    private static async Task<List<string>> RetainedAsync(Mosquitto broker, string filter)
    {
        await using var late = await Subscriber.ConnectAsync(broker.Port, filter);
        await late.FenceAsync();
        return [.. late.All.Select(seen => seen.Topic)];
    }
}

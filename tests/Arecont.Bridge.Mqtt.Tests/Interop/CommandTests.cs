using System.Text.Json;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Mqtt.Tests.Fakes;
using Arecont.Bridge.Mqtt.Tests.Peers;

namespace Arecont.Bridge.Mqtt.Tests.Interop;

public sealed class CommandTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Commands_OfEveryKind_ReachTheCameraInOrder(bool version5)
    {
        await using var bridge = await Connected.StartAsync(version5);

        foreach (var (topic, payload) in new[]
        {
            ("settings/brightness/set", "7"), ("channel/2/settings/brightness/set", "-7"), ("output/1/set", "ON"), ("output/1/set", "pulse:500"),
            ("reboot/set", "PRESS"), ("save/set", "PRESS"), ("factory/set", "PRESS"), ("focus/set", "auto"), ("focus/set", "-12"), ("zoom/set", "reset"), ("zoom/set", "+3"),
        })
        {
            await bridge.Other.PublishAsync($"arecont/cam/{topic}", payload);
        }

        await Wait.UntilAsync(() => bridge.Camera.Commands.Count == 11);
        Assert.Equal(
            [
                new SetSetting("brightness", "7"), new SetSetting("brightness", "-7", 2), new SwitchOutput(1, OutputAction.On),
                new SwitchOutput(1, OutputAction.Pulse, TimeSpan.FromMilliseconds(500)), new RebootCamera(), new SaveSettings(), new FactoryReset(),
                new MoveFocus(FocusAction.Auto), new MoveFocus(FocusAction.Steps, -12), new MoveZoom(null), new MoveZoom(3),
            ],
            bridge.Camera.Commands);
        Assert.DoesNotContain(bridge.Other.All, seen => seen.Topic == "arecont/cam/error");
    }

    [Theory]
    [InlineData("output/1/set", "MAYBE", "invalid_value", "ON, OFF, TOGGLE")]
    [InlineData("output/x/set", "ON", "unknown", "number from 1")]
    [InlineData("reboot/set", "1", "invalid_value", "PRESS")]
    [InlineData("zoom/set", "far", "invalid_value", "reset")]
    [InlineData("nonsense/set", "1", "unknown", "settings/<name>")]
    [InlineData("channel/0/snapshot/set", "1", "unknown", "channel")]
    public async Task Command_Wrong_IsAnsweredOnErrorAndNotSent(string topic, string payload, string code, string message)
    {
        await using var bridge = await Connected.StartAsync();

        await bridge.Other.PublishAsync($"arecont/cam/{topic}", payload);

        var error = await bridge.Other.WaitAsync("arecont/cam/error");
        Assert.False(error.Retain);
        using var json = JsonDocument.Parse(error.Payload);
        Assert.Equal($"arecont/cam/{topic}", json.RootElement.GetProperty("topic").GetString());
        Assert.Equal(payload, json.RootElement.GetProperty("value").GetString());
        Assert.Equal(code, json.RootElement.GetProperty("code").GetString());
        Assert.Contains(message, json.RootElement.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.True(json.RootElement.GetProperty("time").TryGetDateTimeOffset(out _));
        Assert.Empty(bridge.Camera.Commands);
    }

    [Fact]
    public async Task Command_RefusedByTheCamera_IsAnsweredWithItsReason()
    {
        await using var bridge = await Connected.StartAsync();
        bridge.Camera.OnCommand = _ => Task.FromResult(new CommandResult(CommandCode.Refused, "cam: brightness stays 5", "5"));

        await bridge.Other.PublishAsync("arecont/cam/settings/brightness/set", "7");

        var error = await bridge.Other.WaitAsync("arecont/cam/error");
        Assert.Contains("\"value\":\"7\",\"code\":\"refused\",\"message\":\"cam: brightness stays 5\"", error.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("admn")]
    public async Task Command_RefusedSecretOrUnknownSetting_IsAnsweredWithoutTheValue(string setting)
    {
        await using var bridge = await Connected.StartAsync();
        bridge.Camera.OnCommand = _ => Task.FromResult(new CommandResult(CommandCode.NotAllowed, "not allowed"));

        await bridge.Other.PublishAsync($"arecont/cam/settings/{setting}/set", "hunter2");

        var error = await bridge.Other.WaitAsync("arecont/cam/error");
        Assert.DoesNotContain("hunter2", error.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(bridge.Host.Log, line => line.Contains("hunter2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Command_HungCamera_DelaysNoOtherAndOverflowIsAnswered()
    {
        await using var bridge = await Connected.StartAsync();
        var second = new FakeCamera("second");
        bridge.Directory.Add(second);
        var hang = new TaskCompletionSource<CommandResult>();
        bridge.Camera.OnCommand = _ => hang.Task;

        for (var count = 0; count < 70; count++)
        {
            await bridge.Other.PublishAsync("arecont/cam/settings/brightness/set", $"{count}");
        }

        await bridge.Other.PublishAsync("arecont/second/output/1/set", "ON");

        await Wait.UntilAsync(() => second.Commands.Count == 1);
        Assert.Equal(64, bridge.Camera.Commands.Count);
        await Wait.UntilAsync(() => bridge.Other.All.Count(seen => seen.Text.Contains("\"overloaded\"", StringComparison.Ordinal)) == 6);
        hang.SetResult(CommandResult.Done());
    }

    [Theory]
    [InlineData("arecont/nobody/reboot/set")]
    [InlineData("arecont/bridge/reboot/set")]
    public async Task Command_UnknownCamera_IsToldOnTheBridgesEvents(string topic)
    {
        await using var bridge = await Connected.StartAsync();

        await bridge.Other.PublishAsync(topic, "PRESS");

        var told = await bridge.Other.WaitAsync("arecont/bridge/event");
        Assert.Contains($"\"event_type\":\"error\",\"topic\":\"{topic}\",\"code\":\"unknown\"", told.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Command_RetainedAtTheBroker_IsNeverObeyed(bool version5)
    {
        await using var broker = await Mosquitto.StartAsync();
        await using var other = await Subscriber.ConnectAsync(broker.Port);
        await other.PublishAsync("arecont/cam/reboot/set", "PRESS", retain: true);
        using var data = new DataFolder();
        var camera = new FakeCamera("cam");

        await using var host = await PluginHost.StartAsync(PluginHost.Outside(broker.Port, version5), new FakeDirectory(camera), data);
        await other.WaitAsync("arecont/bridge/status", "online");
        if (version5)
        {
            // MQTT 5 does not even deliver it at the subscription; one that comes live with the flag is seen and refused.
            await other.PublishAsync("arecont/cam/reboot/set", "PRESS", retain: true);
        }

        var error = await other.WaitAsync("arecont/cam/error");
        Assert.Contains("\"code\":\"not_allowed\",\"message\":\"retained commands are never obeyed", error.Text, StringComparison.Ordinal);
        await other.PublishAsync("arecont/cam/save/set", "PRESS");
        await Wait.UntilAsync(() => !camera.Commands.IsEmpty);
        Assert.Equal([new SaveSettings()], camera.Commands);
    }
}

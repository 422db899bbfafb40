using System.Net;
using Arecont.NodeRed.Tests.Support;

namespace Arecont.NodeRed.Tests.Examples;

public sealed class CoreExampleTests(NodeRedFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryExample_ImportedAndDeployed_RunsWithoutComplaint()
    {
        await fixture.ReadyAsync();
        var (status, installed) = await fixture.NodeRed.GetAsync("nodes");
        Assert.Equal(HttpStatusCode.OK, status);
        var sets = installed!.AsArray().Where(set => (string?)set!["module"] == "node-red-contrib-arecont-bridge").ToList();
        Assert.Equal(7, sets.Count);
        Assert.All(sets, set => Assert.Null(set!["err"]));
        Example? everything = null;
        foreach (var file in Example.All)
        {
            var from = await fixture.DeployAsync(fixture.Load(file));
            AssertQuiet(fixture.NodeRed.Log[from..], file);
            everything = everything?.And(fixture.Load(file)) ?? fixture.Load(file);
        }

        var together = await fixture.DeployAsync(everything!);
        AssertQuiet(fixture.NodeRed.Log[together..], "all together");
        var (_, library) = await fixture.NodeRed.GetAsync("library/examples/flows/node-red-contrib-arecont-bridge/core-nodes");
        Assert.Contains("motion-to-notification", library!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MotionToNotification_Motion_PostsOneText()
    {
        await fixture.ReadyAsync();
        using var box = new PostBox();
        await fixture.DeployAsync(fixture.Load("core-nodes/motion-to-notification.json").WithEnvironment("NOTIFY_URL", box.Address));
        fixture.Camera.SetMotion(1, 3);
        Assert.Equal("Motion at cam1", await box.NextAsync());
    }

    [Fact]
    public async Task MotionToRelayPulse_MotionWithinTheHours_PulsesTheRelayOnce()
    {
        await fixture.ReadyAsync();
        var example = fixture.Load("core-nodes/motion-to-relay-pulse.json").WithEnvironment("FROM", "0").WithEnvironment("UNTIL", "24").WithEnvironment("PULSE_MS", "300");
        await fixture.DeployAsync(example);
        var switched = 0;
        fixture.Camera.RelayChanged += Count;
        try
        {
            var on = fixture.Camera.WaitForRelayAsync(true, Cancellation); // before the motion: the relay is on for a moment only
            fixture.Camera.SetMotion(1, 3);
            await on.WaitAsync(Limits.Signal, Cancellation);
            await fixture.Camera.WaitForRelayAsync(false, Cancellation).WaitAsync(Limits.Signal, Cancellation);
            fixture.Camera.ClearMotion();
            await fixture.Probe.WaitForAsync("arecont/cam1/motion", "OFF");
            fixture.Camera.SetMotion(1, 3);
            await fixture.Probe.WaitForAsync("arecont/cam1/motion", "ON");
            await fixture.EverythingDoneAsync();
        }
        finally
        {
            fixture.Camera.RelayChanged -= Count;
        }

        Assert.Equal(2, switched);

        void Count(object? sender, bool on) => switched++;
    }

    [Fact]
    public async Task MotionToRelayPulse_MotionOutsideTheHours_DoesNothing()
    {
        await fixture.ReadyAsync();
        var example = fixture.Load("core-nodes/motion-to-relay-pulse.json").WithEnvironment("FROM", "5").WithEnvironment("UNTIL", "5");
        await fixture.DeployAsync(example);
        fixture.Camera.SetMotion(1, 3);
        await fixture.Probe.WaitForAsync("arecont/cam1/motion", "ON");
        await fixture.EverythingDoneAsync();
        Assert.False(fixture.Camera.Relay);
    }

    [Fact]
    public async Task SnapshotOnInput_InputGoesOn_WritesAPicture()
    {
        await fixture.ReadyAsync();
        using var folder = new TemporaryFolder();
        var from = await fixture.DeployAsync(fixture.Load("core-nodes/snapshot-on-input.json").WithEnvironment("FOLDER", folder.Path));
        fixture.Camera.SetInput(true);
        await fixture.NodeRed.LogAsync($"{folder.Path}/cam1-", from);
        var picture = await File.ReadAllBytesAsync(Assert.Single(Directory.GetFiles(folder.Path)), Cancellation);
        Assert.Equal([0xFF, 0xD8], picture[..2]);
        Assert.True(picture.Length > 1000);
    }

    [Fact]
    public async Task DayNightSchedule_Button_ChangesTheSetting()
    {
        await fixture.ReadyAsync();
        var example = fixture.Load("core-nodes/day-night-schedule.json");
        await fixture.DeployAsync(example);
        foreach (var (button, value) in new[] { ("20:00 night", "night"), ("07:00 day", "day") })
        {
            await fixture.NodeRed.InjectAsync(example.Id("inject", button));
            await fixture.Camera.WaitForSettingAsync("daynight", value, cancellationToken: Cancellation).WaitAsync(Limits.Signal, Cancellation);
        }
    }

    [Fact]
    public async Task CameraOfflineAlert_CameraStaysAway_PostsThatAndTheReturn()
    {
        await fixture.ReadyAsync();
        using var box = new PostBox();
        var example = fixture.Load("core-nodes/camera-offline-alert.json").WithEnvironment("NOTIFY_URL", box.Address);
        example.Node("trigger")["duration"] = "300";
        example.Node("trigger")["units"] = "ms";
        await fixture.DeployAsync(example);
        // Retained, as the bridge publishes it: whoever subscribes a moment later hears it as well.
        await fixture.Probe.PublishAsync("arecont/shed/status", "offline", retain: true);
        Assert.Equal("shed is offline", await box.NextAsync());
        await fixture.Probe.PublishAsync("arecont/shed/status", "online", retain: true);
        Assert.Equal("shed is back", await box.NextAsync());
    }

    [Fact]
    public async Task PlainToolbox_Buttons_AreAnswered()
    {
        await fixture.ReadyAsync();
        var example = fixture.Load("core-nodes/plain-mqtt-toolbox.json");
        var from = await fixture.DeployAsync(example);
        await fixture.NodeRed.InjectAsync(example.Id("inject", "brightness 10"));
        await fixture.Camera.WaitForSettingAsync("brightness", "10", cancellationToken: Cancellation).WaitAsync(Limits.Signal, Cancellation);
        var on = fixture.Camera.WaitForRelayAsync(true, Cancellation);
        await fixture.NodeRed.InjectAsync(example.Id("inject", "relay pulse 1 s"));
        await on.WaitAsync(Limits.Signal, Cancellation);
        await fixture.NodeRed.InjectAsync(example.Id("inject", "read brightness"));
        await fixture.NodeRed.LogAsync("value: '10'", from);
        await fixture.Camera.WaitForRelayAsync(false, Cancellation).WaitAsync(Limits.Signal, Cancellation);
    }

    private static void AssertQuiet(string log, string what)
    {
        foreach (var line in log.Split('\n'))
        {
            Assert.False(line.Contains("[error]", StringComparison.Ordinal) || line.Contains("[warn]", StringComparison.Ordinal) || line.Contains("missing", StringComparison.Ordinal), $"{what}: {line}\n{log}");
        }
    }
}

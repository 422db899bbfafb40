using Arecont.NodeRed.Tests.Support;

namespace Arecont.NodeRed.Tests.Nodes;

/// <summary>Each node of the package in its own example, in the real Node-RED, on a simulated camera.</summary>
public sealed class OwnNodeTests(NodeRedFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("cam1")]
    public async Task Motion_StartsAndEnds_SendsTrueAndFalse(string camera)
    {
        await fixture.ReadyAsync();
        var example = fixture.Load("arecont-nodes/motion.json");
        example.Node("arecont-motion")["camera"] = camera;
        example.Node("arecont-motion")["initial"] = true;
        example.Node("debug")["complete"] = "true";
        var from = await fixture.DeployAsync(example);
        await fixture.NodeRed.LogAsync("topic: 'arecont/cam1/motion'", from);

        from = fixture.NodeRed.Log.Length;
        fixture.Camera.SetMotion(1, 3);
        var moved = await fixture.NodeRed.LogAsync("payload: true", from);
        fixture.Camera.ClearMotion();
        await fixture.NodeRed.LogAsync("payload: false", moved);
        await fixture.NodeRed.LogAsync("camera: 'cam1'", from);
    }

    [Fact]
    public async Task Motion_OfAZoneAndAChannel_SendsOnlyTheirs()
    {
        await fixture.ReadyAsync();
        var example = fixture.Load("arecont-nodes/motion.json");
        example.Node("arecont-motion")["camera"] = "cam2";
        example.Node("arecont-motion")["part"] = "channel/3";
        example.Node("arecont-motion")["when"] = "start";
        example.Node("debug")["complete"] = "true";
        var zone = example.Node("arecont-motion").DeepClone();
        zone["id"] = "zone";
        zone["camera"] = "cam1";
        zone["part"] = "zone/driveway";
        example.Nodes.Insert(2, zone);
        var from = await fixture.DeployAsync(example);

        fixture.Camera.SetMotion(1, (5 * 8) + 2);
        await fixture.NodeRed.LogAsync("zone: 'driveway'", from);
        fixture.Scene.Cameras[1].SetMotion(1, 3);
        await fixture.Probe.WaitForAsync("arecont/cam2/channel/1/motion", "ON");
        fixture.Scene.Cameras[1].SetMotion(3, 3);
        await fixture.NodeRed.LogAsync("channel: 3", from);
        fixture.Scene.Cameras[1].ClearMotion();
        await fixture.Probe.WaitForAsync("arecont/cam2/motion", "OFF");
        await fixture.EverythingDoneAsync();
        Assert.Equal(2, fixture.NodeRed.Log[from..].Split("payload: true").Length - 1);
        Assert.DoesNotContain("payload: false", fixture.NodeRed.Log[from..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Input_GoesOn_SendsTrue()
    {
        await fixture.ReadyAsync();
        var example = fixture.Load("arecont-nodes/input.json");
        example.Node("debug")["complete"] = "true";
        var from = await fixture.DeployAsync(example);
        await fixture.NodeRed.LogAsync("topic: 'arecont/cam1/input/1'", from);
        fixture.Camera.SetInput(true);
        await fixture.NodeRed.LogAsync("payload: true", from);
    }

    [Fact]
    public async Task Output_MotionAndButtons_SwitchTheRelay()
    {
        await fixture.ReadyAsync();
        var example = fixture.Load("arecont-nodes/output.json");
        var from = await fixture.DeployAsync(example);
        await fixture.NodeRed.InjectAsync(example.Id("inject", "on"));
        await fixture.NodeRed.LogAsync("[debug:relay] true", from);
        Assert.True(fixture.Camera.Relay);
        await fixture.NodeRed.InjectAsync(example.Id("inject", "off"));
        await fixture.NodeRed.LogAsync("[debug:relay] false", from);
        Assert.False(fixture.Camera.Relay);
        var on = fixture.Camera.WaitForRelayAsync(true, Cancellation); // before the motion: the relay is on for a moment only
        fixture.Camera.SetMotion(1, 3);
        await on.WaitAsync(Limits.Signal, Cancellation);
        await fixture.Camera.WaitForRelayAsync(false, Cancellation).WaitAsync(Limits.Signal, Cancellation);
    }

    [Fact]
    public async Task Setting_SetAndRead_AnswersWhatTheCameraReadsBack()
    {
        await fixture.ReadyAsync();
        fixture.Camera.Set("brightness", "0");
        var example = fixture.Load("arecont-nodes/setting.json");
        var from = await fixture.DeployAsync(example);
        await fixture.NodeRed.InjectAsync(example.Id("inject", "10"));
        await fixture.NodeRed.LogAsync("[debug:value] 10", from);
        Assert.Equal("10", fixture.Camera.Get("brightness"));
        await fixture.NodeRed.InjectAsync(example.Id("inject", "night"));
        await fixture.NodeRed.LogAsync("[debug:value] night", from);
        Assert.Equal("night", fixture.Camera.Get("daynight"));
        fixture.Camera.Set("brightness", "-12");
        await fixture.NodeRed.InjectAsync(example.Id("inject", "read"));
        await fixture.NodeRed.LogAsync("[debug:value] -12", from);
    }

    [Fact]
    public async Task Setting_NotAllowed_ReachesTheCatchNodeInTheBridgesWords()
    {
        await fixture.ReadyAsync();
        var example = fixture.Load("arecont-nodes/setting.json");
        example.Node("inject", "10")["payload"] = "99";
        var from = await fixture.DeployAsync(example);
        await fixture.NodeRed.InjectAsync(example.Id("inject", "10"));
        await fixture.NodeRed.LogAsync("-50 to 50", from);
        Assert.DoesNotContain("[debug:value] 99", fixture.NodeRed.Log[from..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Snapshot_Asked_SendsTheJpeg()
    {
        await fixture.ReadyAsync();
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "picture.jpg");
        var example = fixture.Load("arecont-nodes/snapshot.json");
        example.Node("file")["filename"] = file;
        example.Node("debug")["complete"] = "true";
        var from = await fixture.DeployAsync(example);
        await fixture.NodeRed.InjectAsync(example.Id("inject"));
        await fixture.NodeRed.LogAsync("contentType: 'image/jpeg'", from);
        var picture = await File.ReadAllBytesAsync(file, Cancellation);
        Assert.Equal([0xFF, 0xD8], picture[..2]);
        Assert.Equal([0xFF, 0xD9], picture[^2..]);
    }

    [Fact]
    public async Task Command_Save_ReachesTheCamera()
    {
        await fixture.ReadyAsync();
        var example = fixture.Load("arecont-nodes/command.json");
        example.Node("debug")["complete"] = "command";
        var from = await fixture.DeployAsync(example);
        var saved = fixture.Camera.WaitForRequestAsync(request => request.ToString().Contains("save", StringComparison.Ordinal), Cancellation);
        await fixture.NodeRed.InjectAsync(example.Id("inject", "save"));
        await saved.WaitAsync(Limits.Signal, Cancellation);
        await fixture.NodeRed.LogAsync("[debug:done] save", from);
        await fixture.NodeRed.InjectAsync(example.Id("inject", "read again"));
        await fixture.NodeRed.LogAsync("[debug:done] refresh", from);
    }
}

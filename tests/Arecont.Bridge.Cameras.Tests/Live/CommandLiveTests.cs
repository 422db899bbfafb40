using Arecont.Bridge.Cameras.Configuration;
using Arecont.Bridge.Cameras.Tests.Support;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.Events;
using Arecont.Simulator;
using Arecont.Simulator.Faults;

namespace Arecont.Bridge.Cameras.Tests.Live;

public class CommandLiveTests
{
    [Fact]
    public async Task Connect_FreshCamera_ReadsEverySettingAndNoSecret()
    {
        await using var camera = await SimulatedCamera.StartAsync(
            new SimulatedCameraOptions { AdminPassword = "hunter2" }, cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera) with { UserName = "admin", Password = "hunter2" });

        var state = await rig.OnlineAsync();

        Assert.Equal(camera.Get("brightness"), state.Settings["brightness"]);
        Assert.Equal(camera.MacAddress, state.Identity!.MacAddress, ignoreCase: true);
        Assert.True(state.Settings.Count > 60, $"only {state.Settings.Count} settings");
        Assert.DoesNotContain("admin", state.Settings.Keys);
        Assert.DoesNotContain("mdresult", state.Settings.Keys);
        Assert.DoesNotContain(rig.Log.Lines, line => line.Text.Contains("hunter2", StringComparison.Ordinal));
        Assert.Equal(0, camera.CountRequests("/get", "admin"));
        Assert.Single(state.Outputs);
        Assert.Single(state.Inputs);
    }

    [Fact]
    public async Task Set_GoodValue_IsReadBackIntoState()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();

        var result = await Do(rig, new SetSetting("brightness", "7"));

        Assert.Equal(CommandResult.Done("7"), result);
        Assert.Equal("7", camera.Get("brightness"));
        Assert.Equal("7", rig.Camera().State.Settings["brightness"]);
        Assert.Equal("7", (await rig.EventAsync(CameraEventType.SettingChanged)).Detail);
    }

    [Fact]
    public async Task Set_ValueTheCameraSilentlyRefuses_AnswersWhatItKept()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();

        var result = await Do(rig, new SetSetting("mdtotalzones", "1024"));

        Assert.Equal((CommandCode.Refused, "64"), (result.Code, result.Value));
        Assert.Equal("cam: mdtotalzones: the camera did not take 1024 and kept 64", result.Message);
        Assert.Equal("64", rig.Camera().State.Settings["mdtotalzones"]);
    }

    [Fact]
    public async Task Set_BadValue_SendsNothing()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();

        Assert.Equal(CommandCode.InvalidValue, (await Do(rig, new SetSetting("brightness", "51"))).Code);
        Assert.Equal(CommandCode.NotAllowed, (await Do(rig, new SetSetting("mdmode", "on"))).Code);
        Assert.Equal(CommandCode.NotAllowed, (await Do(rig, new FactoryReset())).Code);

        Assert.Equal(0, camera.Statistics.ByPath.GetValueOrDefault("/set"));
    }

    [Fact]
    public async Task Set_WithoutChannelOnFourSensors_SetsAndReadsBackEach()
    {
        await using var camera = await SimulatedCamera.StartAsync(
            new SimulatedCameraOptions { Model = "AV8185" }, cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();

        Assert.Equal(CommandResult.Done("7"), await Do(rig, new SetSetting("brightness", "7")));
        Assert.Equal(CommandResult.Done("-3"), await Do(rig, new SetSetting("brightness", "-3", 2)));

        Assert.Equal(["7", "-3", "7", "7"], rig.Camera().State.Channels.Select(channel => channel.Settings["brightness"]));
        Assert.Equal("-3", camera.Get("brightness", 2));
        Assert.Equal("7", camera.Get("brightness", 4));
        Assert.DoesNotContain("brightness", rig.Camera().State.Settings.Keys);
    }

    [Fact]
    public async Task Get_AndRefresh_ReadTheCameraNow()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();
        camera.Set("brightness", "11");
        camera.Set("sharpness", "1");

        Assert.Equal(CommandResult.Done("11"), await Do(rig, new GetSetting("brightness")));
        Assert.True((await Do(rig, new RefreshSettings())).Succeeded);

        Assert.Equal("1", rig.Camera().State.Settings["sharpness"]);
    }

    [Fact]
    public async Task Commands_OnASlowCamera_GoBeforePolls()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();
        camera.InjectFault(new CameraFault(FaultKind.Delay) { Duration = TimeSpan.FromMilliseconds(60) });

        var results = await Task.WhenAll(Enumerable.Range(1, 4).Select(value => Do(rig, new SetSetting("brightness", $"{value}"))));

        Assert.All(results, result => Assert.True(result.Succeeded, result.Message));
        var requests = camera.Requests.ToList();
        var first = requests.FindIndex(request => request.Path == "/set");
        var last = requests.FindLastIndex(request => request.Path == "/set");
        var between = requests[first..last].Count(request => request.Path == "/get" && !request.Target.Contains("brightness", StringComparison.Ordinal));
        Assert.InRange(between, 0, 1);
        Assert.Equal("4", camera.Get("brightness"));
        Assert.Equal(1, camera.Statistics.MostRequestsAtOnce);
    }

    [Fact]
    public async Task Commands_WithoutEnd_DoNotStarveMotion()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();
        using var enough = new CancellationTokenSource();

        // Each waits for its answer and asks again; the camera is slower than they are, so that some always wait.
        camera.InjectFault(new CameraFault(FaultKind.Delay) { Duration = TimeSpan.FromMilliseconds(20) });
        var flood = Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                await Do(rig, new GetSetting("brightness"));
            }
        }, TestContext.Current.CancellationToken)));
        var asked = camera.CountRequests("/get", "brightness");
        await camera.WaitUntilAsync(c => c.CountRequests("/get", "brightness") >= asked + 50, TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        camera.SetMotion(0, 1);
        await rig.StateAsync(state => state.Motion.Active);

        await enough.CancelAsync();
        await flood;
    }

    [Fact]
    public async Task Output_OnOffToggleAndPulse_SwitchTheRelay()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();

        Assert.Equal(CommandResult.Done("on"), await Do(rig, new SwitchOutput(1, OutputAction.Toggle)));
        Assert.True(camera.Relay);
        Assert.True(rig.Camera().State.Outputs[0].On);
        Assert.Equal(CommandResult.Done("off"), await Do(rig, new SwitchOutput(1, OutputAction.Off)));
        Assert.Equal(CommandResult.Done("on"), await Do(rig, new SwitchOutput(1, OutputAction.Pulse, TimeSpan.FromSeconds(2))));
        Assert.True(camera.Relay);

        await camera.WaitForRelayAsync(false, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await rig.StateAsync(state => state.Outputs is [{ On: false }]);
        await rig.EventAsync(CameraEventType.OutputOff, skip: 1);
        Assert.Equal(CommandCode.Unknown, (await Do(rig, new SwitchOutput(2, OutputAction.On))).Code);
        Assert.Equal(CommandCode.InvalidValue, (await Do(rig, new SwitchOutput(1, OutputAction.Pulse, TimeSpan.FromHours(2)))).Code);
    }

    [Fact]
    public async Task Output_NewCommandDuringAPulse_ReplacesIt()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();

        await Do(rig, new SwitchOutput(1, OutputAction.Pulse, TimeSpan.FromSeconds(2)));
        await Do(rig, new SwitchOutput(1, OutputAction.On));
        var reads = camera.CountRequests("/get", "auxout");
        await camera.WaitUntilAsync(c => c.CountRequests("/get", "auxout") >= reads + 15, TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.True(camera.Relay);
        Assert.Equal(2, camera.CountRequests("/set", "auxout"));
    }

    [Fact]
    public async Task AutoSave_AfterTheLastChange_SavesOnce()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera) with { AutoSave = TimeSpan.FromSeconds(2) });
        await rig.OnlineAsync();

        var saved = camera.WaitForRequestAsync(
            request => request.Path == "/set" && request.Target.Contains("params=save", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await Do(rig, new SetSetting("brightness", "7"));
        await Do(rig, new SetSetting("sharpness", "1"));
        await saved.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        // That the camera was asked does not mean that it has done it.
        await rig.Log.LineAsync("Saved the changed settings");
        camera.Reboot();
        await rig.EventAsync(CameraEventType.Rebooted);

        Assert.Equal("7", camera.Get("brightness"));
        Assert.Equal(1, camera.CountRequests("/set", "params"));
    }

    [Fact]
    public async Task Set_OwnPassword_GoesOnWithTheNewOneAndNeverShowsIt()
    {
        await using var camera = await SimulatedCamera.StartAsync(
            new SimulatedCameraOptions { AdminPassword = "before1" }, cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera) with
        {
            UserName = "admin",
            Password = "before1",
            Allow = new AllowedCommands { Credentials = true },
        });
        await rig.OnlineAsync();

        Assert.Equal(CommandResult.Done(), await Do(rig, new SetSetting("admin", "after22")));
        Assert.True((await Do(rig, new SetSetting("brightness", "7"))).Succeeded);

        var state = await rig.StateAsync(state => state.Settings["brightness"] == "7");
        Assert.Contains("password of admin was changed", Assert.Single(state.Problems), StringComparison.Ordinal);
        Assert.DoesNotContain(rig.Told, told => told.ToString().Contains("after22", StringComparison.Ordinal));
        Assert.DoesNotContain(rig.Log.Lines, line => line.Text.Contains("after22", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Focus_WithoutAMotor_IsNotSupported()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();

        Assert.Equal(CommandCode.NotSupported, (await Do(rig, new MoveFocus(FocusAction.Auto))).Code);
    }

    [Fact]
    public async Task FocusAndZoom_WithAMotor_AreSent()
    {
        await using var camera = await SimulatedCamera.StartAsync(
            new SimulatedCameraOptions { Model = "AV10255" }, cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();

        Assert.Equal(CommandResult.Done("fullrange"), await Do(rig, new MoveFocus(FocusAction.Auto)));
        Assert.Equal(CommandResult.Done("-5"), await Do(rig, new MoveFocus(FocusAction.Steps, -5)));
        Assert.Equal(CommandResult.Done("reset"), await Do(rig, new MoveZoom(null)));
        Assert.Equal(2, camera.CountRequests("/set", "focus"));
        Assert.Equal(1, camera.CountRequests("/set", "zoom"));
    }

    private static Task<CommandResult> Do(LiveRig rig, CameraCommand command)
        => rig.Camera().ExecuteAsync(command, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
}

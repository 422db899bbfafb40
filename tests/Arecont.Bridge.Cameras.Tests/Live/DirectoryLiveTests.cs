using Arecont.Bridge.Cameras.Tests.Support;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.Events;
using Arecont.Bridge.Contract.State;
using Arecont.Simulator;

namespace Arecont.Bridge.Cameras.Tests.Live;

public class DirectoryLiveTests
{
    [Fact]
    public async Task Stop_WhileMovingAndPulsing_TellsOffAndOfflineAndEndsTheFeed()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();
        camera.SetMotion(0, 1);
        await rig.StateAsync(state => state.Motion.Active);
        await rig.Camera().ExecuteAsync(new SwitchOutput(1, OutputAction.Pulse, TimeSpan.FromMinutes(30)), TestContext.Current.CancellationToken);
        Assert.True(camera.Relay);

        var told = await rig.StopAsync();

        Assert.False(camera.Relay);
        var last = rig.Camera().State;
        Assert.False(last.Motion.Active);
        Assert.Equal((ConnectionStatus.Offline, "the bridge has stopped watching it"), (last.Connection.Status, last.Connection.Reason));
        Assert.Equal(last.Version, told.OfType<CameraStateChanged>().Last().State.Version);
        Assert.Equal(
            [CameraEventType.OutputOff, CameraEventType.MotionEnd, CameraEventType.Offline],
            told.OfType<CameraEventRaised>().TakeLast(3).Select(raised => raised.Event.Type));
        Assert.Equal(CommandCode.Offline, (await rig.Camera().ExecuteAsync(new SaveSettings(), TestContext.Current.CancellationToken)).Code);
    }

    [Fact]
    public async Task Stop_ManyCamerasWithRequestsInFlight_IsQuick()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync([.. Enumerable.Range(1, 20).Select(number => LiveRig.Describe(camera, $"cam{number}"))]);
        await rig.OnlineAsync("cam20");
        camera.InjectFault(Simulator.Faults.FaultKind.Hang);
        var clock = TimeProvider.System.GetTimestamp();

        await rig.StopAsync();

        Assert.InRange(TimeProvider.System.GetElapsedTime(clock).TotalSeconds, 0, 5);
        Assert.All(rig.Directory.Cameras, live => Assert.Equal(ConnectionStatus.Offline, live.State.Connection.Status));
    }

    [Fact]
    public async Task Apply_ChangedAddedAndRemoved_LeavesTheRestUntouched()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var same = LiveRig.Describe(camera, "same");
        var changed = LiveRig.Describe(camera, "changed");
        await using var rig = await LiveRig.StartAsync(same, changed, LiveRig.Describe(camera, "gone"));
        await rig.OnlineAsync("same");
        await rig.OnlineAsync("changed");
        await rig.OnlineAsync("gone");
        var untouched = rig.Camera("same").State.Connection;

        await rig.Cameras.ApplyAsync(
            [LiveRig.Describe(camera, "fresh"), changed with { Name = "New name" }, LiveRig.Describe(camera, "same")],
            TestContext.Current.CancellationToken);

        await rig.ToldAsync<CameraRemoved>(removed => removed.CameraId == "gone");
        await rig.ToldAsync<CameraAdded>(added => added.Camera.Id == "fresh");
        var again = await rig.ToldAsync<CameraAdded>(added => added.Camera.Id == "changed" && added.Camera.Name == "New name" && added.State.Version > 0);
        Assert.NotNull(again.State.Identity);
        await rig.OnlineAsync("fresh");
        await rig.OnlineAsync("changed");
        await rig.EventAsync(CameraEventType.Online, skip: 1, id: "changed");
        Assert.Equal(["fresh", "changed", "same"], rig.Directory.Cameras.Select(live => live.Id));
        Assert.Null(rig.Directory.Find("gone"));
        Assert.Equal(untouched.Since, rig.Camera("same").State.Connection.Since);
        Assert.DoesNotContain(rig.Told, told => told is CameraEventRaised { Event: { CameraId: "same", Type: CameraEventType.Offline } });
    }

    [Fact]
    public async Task Apply_HostThatCannotBeUsed_ChangesNothing()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => rig.Cameras.ApplyAsync(
            [LiveRig.Describe(camera, "new") with { Host = "no host" }], TestContext.Current.CancellationToken));

        Assert.Equal("cam", Assert.Single(rig.Directory.Cameras).Id);
        Assert.Equal(ConnectionStatus.Online, rig.Camera().State.Connection.Status);
    }

    [Fact]
    public async Task Apply_AnotherHost_ForgetsTheOldCamera()
    {
        await using var first = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var second = await SimulatedCamera.StartAsync(
            new SimulatedCameraOptions { Model = "AV8185" }, cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(first));
        await rig.OnlineAsync();

        await rig.Cameras.ApplyAsync([LiveRig.Describe(second)], TestContext.Current.CancellationToken);

        var state = await rig.StateAsync(state => state.Connection.Status == ConnectionStatus.Online && state.Channels.Length == 4);
        Assert.StartsWith("AV8185", state.Identity!.Model, StringComparison.Ordinal);
        Assert.Empty(state.Outputs);
        Assert.Empty(state.Problems);
    }

    [Fact]
    public async Task Subscribe_Later_BeginsWithThePresentCameras()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();

        await foreach (var notification in rig.Directory.SubscribeAsync(TestContext.Current.CancellationToken))
        {
            var added = Assert.IsType<CameraAdded>(notification);
            Assert.Equal(ConnectionStatus.Online, added.State.Connection.Status);
            break;
        }
    }
}

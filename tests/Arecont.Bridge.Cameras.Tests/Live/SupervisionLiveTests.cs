using System.Net;
using System.Net.Sockets;
using Arecont.Bridge.Cameras.Tests.Support;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.Events;
using Arecont.Bridge.Contract.State;
using Arecont.Simulator;
using Arecont.Simulator.Faults;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Cameras.Tests.Live;

public class SupervisionLiveTests
{
    [Fact]
    public async Task Camera_Hangs_IsLostWithMotionOffAndComesBack()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();
        camera.SetMotion(0, 1);
        await rig.StateAsync(state => state.Motion.Active);

        camera.InjectFault(FaultKind.Hang);
        var lost = await rig.OfflineAsync();

        Assert.False(lost.Motion.Active);
        Assert.False(lost.Channels[0].Motion.Active);
        Assert.Contains("no answer", lost.Connection.Reason, StringComparison.Ordinal);
        Assert.NotNull(lost.Identity);
        AssertMotionEndedBeforeOffline(rig.Told);
        Assert.Equal(CommandCode.Offline, (await rig.Camera().ExecuteAsync(new SaveSettings(), TestContext.Current.CancellationToken)).Code);

        camera.ClearFaults();
        var back = await rig.OnlineAsync();
        await rig.StateAsync(state => state.Motion.Active);
        Assert.Null(back.Connection.BootedAt);
        Assert.Null(back.Connection.Reason);
    }

    [Fact]
    public async Task Camera_RestartsWithUnsavedSettings_ShowsWhatItReallyHasAgain()
    {
        await using var camera = await SimulatedCamera.StartAsync(
            new SimulatedCameraOptions { RebootDuration = TimeSpan.FromSeconds(2) }, cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        var before = (await rig.OnlineAsync()).Settings["brightness"];
        await rig.Camera().ExecuteAsync(new SetSetting("brightness", "33"), TestContext.Current.CancellationToken);
        await rig.StateAsync(state => state.Settings["brightness"] == "33");

        camera.Reboot();
        await rig.OfflineAsync();
        await rig.EventAsync(CameraEventType.Rebooted);

        var state = await rig.StateAsync(state => state.Connection.Status == ConnectionStatus.Online && state.Settings["brightness"] == before);
        Assert.NotNull(state.Connection.BootedAt);
        await rig.EventAsync(CameraEventType.Online, skip: 1);
    }

    [Fact]
    public async Task Camera_RestartsInSilence_IsKnownByTheSettingItForgot()
    {
        await using var camera = await SimulatedCamera.StartAsync(
            new SimulatedCameraOptions { RebootDuration = TimeSpan.FromSeconds(7), SilentWhileRebooting = true },
            cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();
        await rig.Camera().ExecuteAsync(new SetSetting("brightness", "33"), TestContext.Current.CancellationToken);

        camera.Reboot();

        await rig.EventAsync(CameraEventType.Rebooted);
        Assert.NotEqual("33", (await rig.StateAsync(state => state.Connection.BootedAt is not null)).Settings["brightness"]);
    }

    [Fact]
    public async Task Camera_ToldToReboot_GoesOfflineAndComesBack()
    {
        await using var camera = await SimulatedCamera.StartAsync(
            new SimulatedCameraOptions { RebootDuration = TimeSpan.FromMilliseconds(300) }, cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();

        Assert.True((await rig.Camera().ExecuteAsync(new RebootCamera(), TestContext.Current.CancellationToken)).Succeeded);

        Assert.Equal("it was told to restart", (await rig.EventAsync(CameraEventType.Offline)).Detail);
        await rig.EventAsync(CameraEventType.Rebooted);
        await rig.OnlineAsync();
    }

    [Fact]
    public async Task Camera_SometimesBusy_StaysOnline()
    {
        await using var camera = await SimulatedCamera.StartAsync(
            new SimulatedCameraOptions { BusyEvery = 3 }, cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();

        camera.SetMotion(0, 1);
        await rig.StateAsync(state => state.Motion.Active);
        for (var value = 1; value <= 10; value++)
        {
            Assert.True((await rig.Camera().ExecuteAsync(new SetSetting("brightness", $"{value}"), TestContext.Current.CancellationToken)).Succeeded);
        }

        Assert.DoesNotContain(rig.Told, told => told is CameraEventRaised { Event.Type: CameraEventType.Offline });
    }

    [Fact]
    public async Task Camera_BusyForAWhile_IsAskedLessOftenAndKept()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();

        var fault = camera.InjectFault(FaultKind.Busy);
        await camera.WaitUntilAsync(_ => fault.Used >= 20, TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        fault.Dispose();
        camera.SetMotion(0, 1);
        await rig.StateAsync(state => state.Motion.Active);

        Assert.DoesNotContain(rig.Told, told => told is CameraEventRaised { Event.Type: CameraEventType.Offline });
    }

    [Fact]
    public async Task Camera_OneFailure_IsNotALoss()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();

        var fault = camera.InjectFault(FaultKind.Garbage, count: 1);
        await camera.WaitUntilAsync(_ => fault.Used == 1, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        camera.SetMotion(0, 1);
        await rig.StateAsync(state => state.Motion.Active);

        Assert.DoesNotContain(rig.Told, told => told is CameraEventRaised { Event.Type: CameraEventType.Offline });
    }

    [Fact]
    public async Task Setting_AnsweredWithNonsense_DoesNotKeepTheOthersFromBeingRead()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();
        camera.InjectFault(new CameraFault(FaultKind.Garbage) { Parameter = "brightness" });
        camera.InjectFault(new CameraFault(FaultKind.CutHead) { Parameter = "saturation" });
        camera.Set("sharpness", "1");

        Assert.True((await rig.Camera().ExecuteAsync(new RefreshSettings(), TestContext.Current.CancellationToken)).Succeeded);

        Assert.Equal("1", rig.Camera().State.Settings["sharpness"]);
        Assert.DoesNotContain(rig.Told, told => told is CameraEventRaised { Event.Type: CameraEventType.Offline });
    }

    [Fact]
    public async Task Camera_WrongPassword_IsOfflineWithTheReasonAndAskedSeldom()
    {
        await using var camera = await SimulatedCamera.StartAsync(
            new SimulatedCameraOptions { AdminPassword = "right11" }, cancellationToken: TestContext.Current.CancellationToken);
        var wrong = LiveRig.Describe(camera) with { UserName = "admin", Password = "wrong22" };
        await using var rig = await LiveRig.StartAsync(timings => timings with { UnauthorizedPause = TimeSpan.FromHours(1) }, wrong);

        var state = await rig.OfflineAsync();

        Assert.Contains("refuses the user admin or the password", state.Connection.Reason, StringComparison.Ordinal);
        Assert.Equal(CommandCode.Offline, (await rig.Camera().ExecuteAsync(new SetSetting("brightness", "1"), TestContext.Current.CancellationToken)).Code);
        Assert.InRange(camera.Statistics.Requests, 1, 3);
        await rig.Cameras.ApplyAsync([wrong with { Password = "right11" }], TestContext.Current.CancellationToken);
        await rig.OnlineAsync();
        Assert.DoesNotContain(rig.Log.Lines, line => line.Text.Contains("wrong22", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Camera_AnotherOneAtTheAddress_IsAProblem()
    {
        await using var first = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(first));
        var port = first.EndPoint.Port;
        await rig.OnlineAsync();

        await first.DisposeAsync();
        await rig.OfflineAsync();
        await using var second = await SimulatedCamera.StartAsync(
            new SimulatedCameraOptions { Port = port, Model = "AV08ZMV" }, cancellationToken: TestContext.Current.CancellationToken);

        var state = await rig.StateAsync(state => state.Connection.Status == ConnectionStatus.Online && !state.Problems.IsEmpty);
        Assert.Contains("another camera answers", Assert.Single(state.Problems), StringComparison.Ordinal);
        Assert.StartsWith("AV08ZMV", state.Identity!.Model, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeadCameras_BesideAHealthyOne_DoNotSlowItDown()
    {
        await using var healthy = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var dead = LiveRig.Describe(healthy) with { Port = ((IPEndPoint)silent.LocalEndpoint).Port };
        await using var rig = await LiveRig.StartAsync(
            [.. Enumerable.Range(1, 40).Select(number => dead with { Id = $"dead{number}" }), LiveRig.Describe(healthy)]);
        await rig.OnlineAsync();

        var before = healthy.CountRequests("/get", "mdresult");
        await rig.OfflineAsync("dead1");

        // A dead camera needs five seconds to be called lost; a hundred polls fall due in that time.
        Assert.True(healthy.CountRequests("/get", "mdresult") - before >= 25, $"only {healthy.CountRequests("/get", "mdresult") - before} polls");
    }

    [Fact]
    public async Task Fault_ThatLasts_IsLoggedOnceWithTheCameraAndSoIsItsEnd()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();

        var fault = camera.InjectFault(FaultKind.CutHead);
        await rig.OfflineAsync();
        await camera.WaitUntilAsync(_ => fault.Used >= 8, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        fault.Dispose();
        await rig.EventAsync(CameraEventType.Online, skip: 1);

        var line = Assert.Single(rig.Log.Lines, line => line.Level == LogLevel.Warning);
        Assert.Equal("camera cam", line.Scope);
        Assert.Contains("Offline:", line.Text, StringComparison.Ordinal);
        Assert.Equal(2, rig.Log.Lines.Count(line => line.Text.StartsWith("Online:", StringComparison.Ordinal)));
    }

    private static void AssertMotionEndedBeforeOffline(List<CameraNotification> told)
    {
        var events = told.OfType<CameraEventRaised>().Select(raised => raised.Event.Type).ToList();
        Assert.True(events.IndexOf(CameraEventType.MotionEnd) < events.IndexOf(CameraEventType.Offline), string.Join(", ", events));
    }
}

using System.Collections.Immutable;
using Arecont.Bridge.Cameras.Configuration;
using Arecont.Bridge.Cameras.Tests.Support;
using Arecont.Bridge.Contract.Events;
using Arecont.Camera.Motion;
using Arecont.Simulator;

namespace Arecont.Bridge.Cameras.Tests.Live;

public class MotionLiveTests
{
    [Fact]
    public async Task Motion_BeginsAndEnds_IsSeenAsStateAndEvent()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();

        camera.SetMotion(0, 9);
        var moving = await rig.StateAsync(state => state.Motion.Active);
        Assert.Equal(1, moving.Motion.Grid![1, 1]);
        Assert.Equal(0, moving.Motion.Grid[0, 0]);
        await rig.EventAsync(CameraEventType.MotionStart);
        camera.ClearMotion();
        await rig.StateAsync(state => !state.Motion.Active);

        Assert.Equal(1, (await rig.EventAsync(CameraEventType.MotionEnd)).Channel);
    }

    [Fact]
    public async Task Motion_OnOneOfFourSensors_IsThatChannelsAlone()
    {
        await using var camera = await SimulatedCamera.StartAsync(
            new SimulatedCameraOptions { Model = "AV8185" }, cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        Assert.Equal(4, (await rig.OnlineAsync()).Channels.Length);

        camera.SetMotion(3, 0);
        var state = await rig.StateAsync(state => state.Motion.Active);

        Assert.Equal([false, false, true, false], state.Channels.Select(channel => channel.Motion.Active));
        Assert.Equal(3, (await rig.EventAsync(CameraEventType.MotionStart)).Channel);
        Assert.Equal(3, state.LastMotion!.Channel);
    }

    [Fact]
    public async Task Motion_InANamedZone_TurnsThatZoneOn()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera, motion: Zones(("left", 0, 1), ("right", 6, 7))));
        await rig.OnlineAsync();

        camera.SetMotion(0, 8);
        var state = await rig.StateAsync(state => state.Zones["left"].Active);

        Assert.False(state.Zones["right"].Active);
        Assert.Equal("left", (await rig.EventAsync(CameraEventType.ZoneMotionStart)).Zone);
        Assert.Equal("left", state.LastMotion!.Zone);
    }

    [Fact]
    public async Task Motion_On1024Zones_IsSeenWithTheFineGrid()
    {
        await using var camera = await SimulatedCamera.StartAsync(
            new SimulatedCameraOptions { Model = "AV08ZMV" }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(camera.Set("mdtotalzones", "1024"));
        Assert.True(camera.Set("mdzonesize", "4"));
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera, motion: Zones(("far", 20, 21))));
        await rig.OnlineAsync();

        camera.SetMotion(0, (2 * 32) + 20);
        var state = await rig.StateAsync(state => state.Zones["far"].Active);

        Assert.Equal((30, 17), (state.Motion.Grid!.Width, state.Motion.Grid.Height));
        Assert.Equal(1, state.Motion.Grid[20, 2]);
        Assert.Empty(state.Problems);
    }

    [Fact]
    public async Task MotionDetect_Off_IsAProblemUntilItIsOn()
    {
        await using var camera = await SimulatedCamera.StartAsync(
            new SimulatedCameraOptions { Settings = new Dictionary<string, string> { ["motiondetect"] = "off" } },
            cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));

        var state = await rig.OnlineAsync();
        Assert.Contains("motion detection is off", Assert.Single(state.Problems), StringComparison.Ordinal);
        Assert.Equal("off", camera.Get("motiondetect"));
        await rig.Camera().ExecuteAsync(new Contract.Commands.SetSetting("motiondetect", "on"), TestContext.Current.CancellationToken);

        await rig.StateAsync(state => state.Problems.IsEmpty);
    }

    [Fact]
    public async Task MotionDetect_OnByConfiguration_IsSwitchedOn()
    {
        await using var camera = await SimulatedCamera.StartAsync(
            new SimulatedCameraOptions { Model = "AV8185", Settings = new Dictionary<string, string> { ["motiondetect"] = "off" } },
            cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera, motion: new MotionConfiguration { Detection = true }));

        var state = await rig.OnlineAsync();

        Assert.Equal("on", camera.Get("motiondetect", 4));
        Assert.All(state.Channels, channel => Assert.Equal("on", channel.Settings["motiondetect"]));
        Assert.Empty(state.Problems);
    }

    [Fact]
    public async Task Input_Changes_IsStateAndEventTurnedRoundWhereAsked()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        camera.SetInput(true);
        var plain = LiveRig.Describe(camera);
        await using var rig = await LiveRig.StartAsync(plain, plain with { Id = "inverted", Input = plain.Input with { Invert = true } });
        await rig.StateAsync(state => state.Inputs is [{ On: true }]);
        await rig.StateAsync(state => state.Inputs is [{ On: false }], "inverted");

        camera.SetInput(false);

        Assert.Equal(1, (await rig.EventAsync(CameraEventType.InputOff)).Port);
        await rig.EventAsync(CameraEventType.InputOn, id: "inverted");
        await rig.StateAsync(state => state.Inputs is [{ On: false }]);
    }

    private static MotionConfiguration Zones(params (string Name, int First, int Last)[] zones) => new()
    {
        PollInterval = TimeSpan.FromMilliseconds(50),
        Zones = zones.ToImmutableSortedDictionary(
            zone => zone.Name, zone => new ZoneConfiguration(1, new ZoneRectangle(zone.First, zone.Last, 0, 7))),
    };
}

using Arecont.Simulator;
using Arecont.Simulator.Faults;

namespace Arecont.Integration.Tests.Recovery;

public sealed class CameraLossTests
{
    [Fact]
    public async Task Camera_RebootsWithUnsavedSetting_MotionGoesOffAndTheOldValueShows()
    {
        await using var scene = await Scene.StartAsync([new SimulatedCameraOptions { RebootDuration = TimeSpan.FromSeconds(8) }]);
        var saved = (await scene.Probe.WaitForMessageAsync(m => m.Topic == "arecont/cam1/settings/brightness", what: "the brightness at first")).Payload;
        await scene.Probe.PublishAsync("arecont/cam1/settings/brightness/set", "17");
        await scene.Probe.WaitForAsync("arecont/cam1/settings/brightness", "17");
        scene.Camera.SetMotion(1, 0, 1);
        await scene.Probe.WaitForAsync("arecont/cam1/motion", "ON");

        scene.Camera.Reboot();
        await scene.Probe.WaitForAsync("arecont/cam1/motion", "OFF");
        await scene.Probe.WaitForAsync("arecont/cam1/status", "offline");
        scene.Camera.ClearMotion();

        await scene.Probe.WaitForAsync("arecont/cam1/status", "online");
        await scene.Probe.WaitForAsync("arecont/cam1/settings/brightness", saved);
        Assert.Equal("OFF", scene.Probe.Latest("arecont/cam1/motion"));
    }

    [Fact]
    public async Task Camera_Hangs_OfflineAndMotionOffWhileItsNeighbourGoesOn()
    {
        await using var scene = await Scene.StartAsync([new SimulatedCameraOptions(), new SimulatedCameraOptions { Model = "AV2100" }]);
        scene.Camera.SetMotion(1, 3);
        await scene.Probe.WaitForAsync("arecont/cam1/motion", "ON");

        scene.Camera.InjectFault(FaultKind.Hang);
        await scene.Probe.WaitForAsync("arecont/cam1/status", "offline");
        await scene.Probe.WaitForAsync("arecont/cam1/motion", "OFF");
        scene.Cameras[1].SetMotion(1, 3);
        await scene.Probe.WaitForAsync("arecont/cam2/motion", "ON");

        scene.Camera.ClearFaults();
        scene.Camera.DropConnections();
        await scene.Probe.WaitForAsync("arecont/cam1/status", "online");
        await scene.Probe.WaitForAsync("arecont/cam1/motion", "ON");
    }
}

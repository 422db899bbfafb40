using Arecont.Interop.Tests.Faults;
using Arecont.Simulator;

namespace Arecont.Interop.Tests.Sharing;

public sealed class StalledViewerTests
{
    [Fact]
    public async Task Watch_ViewerStopsReading_IsClosedAndOthersSeeEverything()
    {
        await using var watched = await WatchedCamera.StartAsync(new SimulatedCameraOptions { Video = new SimulatedVideo { Bitrate = 4_000_000 } });
        await using var stalled = await RtspViewer.PlayAsync(watched.Scene.Address("cam1"), receiveBuffer: 16 * 1024);
        await stalled.Log.FramesAsync(3);

        stalled.Connection.StopReading();

        // Nothing of it stays in the kernel, either.
        await Poll.UntilAsync(
            () => ProcessFigures.Connections(watched.Scene.ProcessId, watched.Scene.RtspPort).Count == 1,
            Aim.StalledViewerClosed.Ceiling(), () => watched.Scene.Log);
        await watched.AssertSessionKeptAsync();
    }
}

public sealed class SilentViewerTests
{
    [Fact]
    public async Task Watch_UdpViewerGivesNoSign_ItsSessionEndsAfterTheTimeout()
    {
        const int Timeout = 10;
        await using var scene = await VideoScene.StartAsync(
            cameraYaml: "    video: { lingerSeconds: 0 }\n", rtspYaml: $", sessionTimeoutSeconds: {Timeout}");
        await using var viewer = await RtspViewer.PlayAsync(scene.Address("cam1"), udp: true);
        await viewer.Log.FramesAsync(5);

        await Poll.UntilAsync(() => scene.Camera.OpenStreams == 0, TimeSpan.FromSeconds(Timeout * 10), () => scene.Log);

        // Its connection may be gone, too, after so long a silence.
        await using var again = await RtspConnection.OpenAsync(scene.Address("cam1"), (_, _) => { });
        Assert.Equal(454, (await again.AskAsync("GET_PARAMETER", scene.Address("cam1").Url, ("Session", viewer.Session))).Status);
    }
}

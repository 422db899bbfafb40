using Arecont.Interop.Tests.Faults;
using Arecont.Interop.Tests.Players;

namespace Arecont.Interop.Tests.Network;

public sealed class VanishedViewerTests
{
    private const string Gone = "10.99.0.1";

    [Fact]
    public async Task Watch_ViewerVanishesWithoutAWord_ItsConnectionIsClosed()
    {
        Peers.Require("ffmpeg");
        await using var scene = await IsolatedScene.StartAsync();
        await IpAsync(scene, "addr", "add", $"{Gone}/32", "dev", "lo");
        // The server's end is this address, and so is the viewer's: without it neither hears of the other.
        var command = scene.Network.Wrap(
        [
            "ffmpeg", "-nostdin", "-v", "error", "-rtsp_transport", "tcp",
            "-i", $"rtsp://{VideoScene.User}:{VideoScene.Password}@{Gone}:{IsolatedScene.RtspPort}/{PlayersScene.Main.Path}", "-c", "copy", "-f", "null", "-",
        ]);
        await using var viewer = ChildProcess.Start(command[0], command.Skip(1));
        await Poll.UntilAsync(() => scene.Connections().Count == 1, Limits.Signal, () => $"No viewer: {viewer.Output}");
        await Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.False(viewer.HasExited, viewer.Output);

        await IpAsync(scene, "addr", "del", $"{Gone}/32", "dev", "lo");

        await Poll.UntilAsync(
            () => scene.Connections().Count == 0, Aim.StalledViewerClosed.Ceiling(), () => $"{string.Join(',', scene.Connections())}\n{scene.Log}");
    }

    private static async Task IpAsync(IsolatedScene scene, params string[] arguments)
    {
        var run = await ProgramRun.RunAsync(scene.Network.Wrap(["ip", .. arguments]), Limits.Signal);
        Assert.True(run.ExitCode == 0, run.Errors);
    }
}

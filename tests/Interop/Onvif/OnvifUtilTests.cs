using Arecont.Interop.Tests.Network;

namespace Arecont.Interop.Tests.Onvif;

/// <summary>onvif-util of libonvif, which finds devices by WS-Discovery alone: in a network of its own, where the port is free.</summary>
public sealed class OnvifUtilTests
{
    [Fact]
    public async Task Device_FoundByDiscovery_AnswersWhatIsAsked()
    {
        Peers.Require("onvif-util");
        await using var scene = await IsolatedScene.StartAsync(topYaml: "onvif: {}", role: "administrator");
        await Poll.UntilAsync(() => scene.Log.Contains("[cam1] Online", StringComparison.Ordinal), Limits.Signal, () => scene.Log);
        const string Commands = "get capabilities\\nget time\\nget profiles\\nget profile\\nget video\\nget video options\\nget imaging\\nget imaging options\\nget network\\nget rtsp\\nquit\\n";

        var run = await ProgramRun.RunAsync(
            scene.Network.Wrap(["sh", "-c", $"printf '{Commands}' | onvif-util -u {VideoScene.User} -p {VideoScene.Password} 127.0.0.1"]), Limits.Signal);

        var said = run.Output + run.Errors;
        Assert.True(run.ExitCode == 0 && !said.Contains("ERROR", StringComparison.Ordinal), $"{said}\n{scene.Log}");
        Assert.Contains("cam1-1-main", said, StringComparison.Ordinal);
        Assert.Contains("rtsp://127.0.0.1:8554/cam1", said, StringComparison.Ordinal);
    }
}

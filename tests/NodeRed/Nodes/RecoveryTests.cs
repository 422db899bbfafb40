using Arecont.NodeRed.Tests.Support;

namespace Arecont.NodeRed.Tests.Nodes;

public sealed class RecoveryTests(NodeRedFixture fixture)
{
    [Fact]
    public async Task Broker_RestartedAndEmpty_EveryChangeIsSentOnce()
    {
        await fixture.ReadyAsync();
        var example = fixture.Load("arecont-nodes/motion.json");
        example.Node("arecont-motion")["camera"] = "cam1";
        example.Node("arecont-motion")["initial"] = true;
        var from = await fixture.DeployAsync(example);
        await fixture.NodeRed.LogAsync("[debug:motion] false", from);

        await fixture.Scene.Broker.KillAsync();
        await fixture.Scene.Broker.StartAgainAsync();
        await fixture.Scene.WatchAsync();
        await fixture.Scene.OnlineAsync();
        await fixture.EverythingDoneAsync();
        fixture.Camera.SetMotion(1, 3);
        var moved = await fixture.NodeRed.LogAsync("[debug:motion] true", from);
        fixture.Camera.ClearMotion();
        await fixture.NodeRed.LogAsync("[debug:motion] false", moved);
        await fixture.EverythingDoneAsync();

        Assert.Equal(
            ["false", "true", "false"],
            fixture.NodeRed.Log[from..].Split('\n').Where(line => line.Contains("[debug:motion]", StringComparison.Ordinal)).Select(line => line.Split("[debug:motion] ")[1].Trim()));
    }

    [Fact]
    public async Task Bridge_GoneAndBack_RequestsFailInWordsThenWork()
    {
        await fixture.ReadyAsync();
        var example = fixture.Load("arecont-nodes/setting.json");
        var from = await fixture.DeployAsync(example);
        Assert.Equal(0, await fixture.Scene.Bridge.StopAsync());
        await fixture.Probe.WaitForAsync("arecont/bridge/status", "offline");
        await fixture.NodeRed.InjectAsync(example.Id("inject", "read"));
        await fixture.NodeRed.LogAsync("[debug:value] the bridge is offline", from);

        fixture.Scene.Bridge.StartAgain();
        await fixture.Scene.OnlineAsync();
        await fixture.EverythingDoneAsync(); // then Node-RED has heard it too
        fixture.Camera.Set("brightness", "7");
        await fixture.NodeRed.InjectAsync(example.Id("inject", "read"));
        await fixture.NodeRed.LogAsync("[debug:value] 7", from);
    }
}

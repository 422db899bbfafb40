using System.Net;
using System.Text.Json.Nodes;
using Arecont.Simulator;

namespace Arecont.Integration.Tests;

/// <summary>What docs/write-an-adapter.md promises: a plugin made outside the solution, of the Contract alone, works in the program.</summary>
public sealed class ThirdPartyPluginTests : IDisposable
{
    private readonly ThirdPartyPluginFolder _folder = new();

    [Fact]
    public async Task Guide_FilesAsPrinted_SwitchTheLightOnMotion()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        _folder.WriteGuidePlugin();
        await _folder.BuildAsync("MotionLight");

        // Its own assembly and no copy of the bridge's: the Contract must be the program's.
        Assert.Equal(["MotionLight.dll"], _folder.AssembliesOf("MotionLight"));

        await using var bridge = Run(camera, ThirdPartyPluginFolder.GuideConfiguration());
        await MoveAsync(camera, bridge);
        await UntilAsync(camera.WaitForRelayAsync(true, TestContext.Current.CancellationToken), bridge);
    }

    [Fact]
    public async Task Guide_MisspelledKey_IsFoundByCheckWithTheNearestName()
    {
        _folder.WriteGuidePlugin();
        await _folder.BuildAsync("MotionLight");
        var file = _folder.Write("bridge.yaml", ThirdPartyPluginFolder.GuideConfiguration().Replace("seconds:", "secnods:", StringComparison.Ordinal));

        await using var check = ChildProcess.Start(_folder.Executable, ["check", "--config", file]);

        Assert.Equal(1, await check.WaitAsync());
        Assert.Contains("motionlight.secnods", check.Output, StringComparison.Ordinal);
        Assert.Contains("seconds", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WebhookSample_BuiltOutsideTheSolution_PostsMotion()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var receiver = new HttpListener { Prefixes = { $"http://127.0.0.1:{FreePort.Next()}/" } };
        receiver.Start();
        _folder.WriteWebhookPlugin();
        await _folder.BuildAsync("Arecont.Bridge.Webhook");
        Assert.Equal(["Arecont.Bridge.Webhook.dll"], _folder.AssembliesOf("Arecont.Bridge.Webhook"));

        await using var bridge = Run(camera, $$"""
            webhook:
              targets:
                - { url: "{{receiver.Prefixes.Single()}}hook", secret: sixteen bytes ok, events: [motion_start] }
            cameras:
              - { id: front-door, host: 192.168.1.20 }
            """);
        await MoveAsync(camera, bridge);
        var request = await UntilAsync(receiver.GetContextAsync(), bridge);

        var cloudEvent = await JsonNode.ParseAsync(request.Request.InputStream, cancellationToken: TestContext.Current.CancellationToken);
        request.Response.StatusCode = 204;
        request.Response.Close();
        Assert.Equal("arecont.motion_start", (string?)cloudEvent!["type"]);
        Assert.Equal("/arecont-bridge/front-door", (string?)cloudEvent["source"]);
        Assert.StartsWith("v1,", request.Request.Headers["webhook-signature"], StringComparison.Ordinal);
        Assert.Equal(0, await bridge.StopAsync());
    }

    public void Dispose() => _folder.Dispose();

    private ChildProcess Run(SimulatedCamera camera, string configuration)
    {
        var file = _folder.Write("bridge.yaml", $$"""
            http: { listen: "127.0.0.1:0" }
            {{configuration.Replace("192.168.1.20", $"{camera.EndPoint}", StringComparison.Ordinal)}}
            """);
        return ChildProcess.Start(_folder.Executable, ["run", "--config", file, "--data", _folder.Data]);
    }

    // Once the bridge polls, something moves.
    private static async Task MoveAsync(SimulatedCamera camera, ChildProcess bridge)
    {
        var poll = camera.WaitForRequestAsync(request => request.Query.StartsWith("mdresult", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await UntilAsync(poll, bridge);
        camera.SetMotion(1, 0, 1, 2);
    }

    private static async Task UntilAsync(Task task, ChildProcess bridge)
    {
        // Whichever comes first: what the test waits for, the end of the program, or the limit.
        await Task.WhenAny(task, bridge.WaitAsync());
        Assert.True(task.IsCompleted, $"It did not happen. The program says:\n{bridge.Output}");
        await task;
    }

    private static async Task<T> UntilAsync<T>(Task<T> task, ChildProcess bridge)
    {
        await UntilAsync((Task)task, bridge);
        return await task;
    }
}

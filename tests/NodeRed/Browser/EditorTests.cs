using System.Text.Json.Nodes;
using Arecont.NodeRed.Tests.Support;

namespace Arecont.NodeRed.Tests.Browser;

/// <summary>A real browser in Node-RED's editor. AB_UPDATE_DOCS=1 keeps the screenshots for the guide.</summary>
public sealed class EditorTests(NodeRedFixture fixture, ITestOutputHelper output)
{
    private static readonly string[] Screenshots = ["node-red-choose-camera", "node-red-motion", "node-red-choose-setting"];

    [Fact]
    public async Task MotionNode_DraggedInCameraChosenDeployed_Fires()
    {
        await fixture.ReadyAsync(browser: true);
        using var folder = new TemporaryFolder();
        var flows = fixture.Load("arecont-nodes/motion.json");
        var user = new JsonArray(
            flows.Node("mqtt-broker").DeepClone(),
            flows.Node("arecont-bridge").DeepClone(),
            new JsonObject { ["id"] = "playground", ["type"] = "tab", ["label"] = "Playground" });
        await fixture.NodeRed.DeployAsync(user);

        await using var browser = ChildProcess.Start(
            NodePeers.Node,
            [Path.Combine(Repository.Root, "tests", "NodeRed", "Browser", "editor.mjs"), NodePeers.Modules, NodePeers.Chromium!, fixture.NodeRed.Address.ToString(), folder.Path]);
        await SayAsync(browser, "step: deployed");
        fixture.Camera.SetMotion(1, (5 * 8) + 2);
        await SayAsync(browser, "step: done");
        Assert.Equal(0, await browser.WaitAsync());

        output.WriteLine(browser.Output);
        Assert.Contains("step: fired", browser.Output, StringComparison.Ordinal);
        Assert.Contains("cameras: every camera; cam1 – AV5255AM; cam2 – AV8185DN-HB; other…", browser.Output, StringComparison.Ordinal);
        Assert.Contains("parts: the whole camera; zone driveway; other…", browser.Output, StringComparison.Ordinal);
        Assert.Contains("step: again: cam1", browser.Output, StringComparison.Ordinal);
        Assert.Contains("step: typed Not A Camera: refused", browser.Output, StringComparison.Ordinal);
        Assert.Contains("step: typed shed: accepted", browser.Output, StringComparison.Ordinal);
        Assert.Contains("values: as in msg.payload; auto; day; night; dual; other…", browser.Output, StringComparison.Ordinal);
        Assert.Contains("step: invalid: 0", browser.Output, StringComparison.Ordinal);
        var (_, deployed) = await fixture.NodeRed.GetAsync("flows");
        Assert.Contains(deployed!["flows"]!.AsArray(), node => (string?)node!["type"] == "arecont-motion" && (string?)node["camera"] == "cam1");
        Keep(folder.Path);
    }

    private static void Keep(string folder)
    {
        var images = Path.Combine(Repository.Root, "docs", "images");
        foreach (var name in Screenshots)
        {
            var file = new FileInfo(Path.Combine(folder, $"{name}.png"));
            Assert.InRange(file.Length, 5_000, 200_000);
            if (Environment.GetEnvironmentVariable("AB_UPDATE_DOCS") == "1")
            {
                Directory.CreateDirectory(images);
                file.CopyTo(Path.Combine(images, file.Name), overwrite: true);
            }
        }
    }

    /// <summary>The browser tells its steps on its console only, so that is looked at until the step is there or the browser is gone.</summary>
    private async Task SayAsync(ChildProcess browser, string step)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limits.Signal + Limits.Signal);
        var ended = browser.WaitAsync();
        while (!browser.Output.Contains(step, StringComparison.Ordinal))
        {
            Assert.False(limit.IsCancellationRequested || ended.IsCompleted, $"No \"{step}\":\n{browser.Output}\n{fixture.NodeRed.Log}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}

using System.Net;
using Arecont.NodeRed.Tests.Support;

namespace Arecont.NodeRed.Tests.Nodes;

/// <summary>What the edit dialogs ask Node-RED for.</summary>
public sealed class EditorListTests(NodeRedFixture fixture)
{
    [Theory]
    [InlineData($"bridge={Example.Bridge}")]
    [InlineData($"bridge=not-deployed&broker={Example.Broker}&base=arecont")]
    public async Task Cameras_AskedFor_AreThoseTheBridgeKnows(string query)
    {
        await fixture.ReadyAsync();
        await fixture.DeployAsync(fixture.Load("arecont-nodes/motion.json"));
        var (status, body) = await fixture.NodeRed.GetAsync($"arecont-bridge/cameras?{query}");
        Assert.True(status == HttpStatusCode.OK, $"{status} {body}");
        Assert.Equal(["cam1", "cam2"], body!.AsArray().Select(camera => (string)camera!["id"]!));
        Assert.Equal((true, 1, "driveway", 1), ((bool)body[0]!["online"]!, (int)body[0]!["channels"]!, (string)body[0]!["zones"]![0]!, (int)body[0]!["outputs"]!));
        Assert.Equal(4, (int)body[1]!["channels"]!);
    }

    [Fact]
    public async Task Settings_AskedFor_ComeWithTheRealChoices()
    {
        await fixture.ReadyAsync();
        await fixture.DeployAsync(fixture.Load("arecont-nodes/motion.json"));
        var (_, body) = await fixture.NodeRed.GetAsync($"arecont-bridge/cameras/cam1/settings?bridge={Example.Bridge}");
        var rows = body!.AsArray().ToDictionary(row => (string)row!["name"]!, row => row!);
        Assert.Equal((-50, 50), ((int)rows["brightness"]["min"]!, (int)rows["brightness"]["max"]!));
        Assert.Contains("night", rows["daynight"]["choices"]!.AsArray().Select(choice => (string)choice!));
        Assert.True(rows.Count > 50);
        Assert.DoesNotContain("admin", rows.Keys);
    }

    [Theory]
    [InlineData("cameras?bridge=nothing", HttpStatusCode.NotFound, "deploy once")]
    [InlineData("cameras/BAD/settings?bridge=nothing", HttpStatusCode.BadRequest, "camera id")]
    [InlineData($"cameras?broker={Example.Broker}&base=%23", HttpStatusCode.BadRequest, "base topic")]
    [InlineData($"cameras/nobody/settings?bridge={Example.Bridge}", HttpStatusCode.BadGateway, "no camera nobody")]
    public async Task List_NotPossible_SaysWhy(string path, HttpStatusCode expected, string words)
    {
        await fixture.ReadyAsync();
        await fixture.DeployAsync(fixture.Load("arecont-nodes/motion.json"));
        var (status, body) = await fixture.NodeRed.GetAsync($"arecont-bridge/{path}");
        Assert.Equal(expected, status);
        Assert.Contains(words, (string?)body!["error"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_WithoutALogin_IsRefusedWhereTheEditorNeedsOne()
    {
        NodePeers.Require();
        await using var guarded = await NodeRedServer.StartAsync("adminAuth: { type: 'credentials', users: [] },");
        var (status, _) = await guarded.GetAsync("arecont-bridge/cameras?bridge=x");
        Assert.Equal(HttpStatusCode.Unauthorized, status);
    }
}

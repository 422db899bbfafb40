using System.Text.Json.Nodes;
using Arecont.NodeRed.Tests.Support;

namespace Arecont.NodeRed.Tests.Examples;

public sealed class ShippedExampleTests
{
    private static readonly string[] CoreTypes =
        ["tab", "comment", "mqtt-broker", "mqtt in", "mqtt out", "inject", "debug", "switch", "change", "function", "trigger", "file", "http request", "catch"];

    public static TheoryData<string> Files => [.. Example.All];

    [Theory]
    [MemberData(nameof(Files))]
    public void Example_AsShipped_NeedsNothingElseAndHoldsNoSecret(string file)
    {
        var nodes = Example.Read(file).Nodes.Select(node => node!.AsObject()).ToList();
        var broker = Assert.Single(nodes, node => (string?)node["type"] == "mqtt-broker");
        Assert.Equal((Example.Broker, "localhost"), ((string?)broker["id"], (string?)broker["broker"]));
        Assert.All(nodes.Where(node => (string?)node["type"] is "mqtt in" or "mqtt out" or "arecont-bridge"), node => Assert.Equal(Example.Broker, (string?)node["broker"]));
        Assert.All(nodes.Where(node => (string?)node["type"] == "mqtt in"), node => Assert.False((bool)node["rap"]!));
        Assert.All(nodes, node => Assert.False(node.ContainsKey("credentials") || node.ContainsKey("user") || node.ContainsKey("password")));
        if (file.StartsWith("core-nodes", StringComparison.Ordinal))
        {
            Assert.All(nodes, node => Assert.Contains((string)node["type"]!, CoreTypes));
        }
    }

    [Fact]
    public void Examples_Together_HaveIdsOfTheirOwn()
    {
        var ids = Example.All.SelectMany(file => Example.Read(file).Nodes.Select(node => (string)node!["id"]!)).Where(id => id is not (Example.Broker or Example.Bridge)).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void Examples_WireOnlyToTheirOwnNodes()
        => Assert.All(Example.All, file =>
        {
            var nodes = Example.Read(file).Nodes;
            var ids = nodes.Select(node => (string?)node!["id"]).ToHashSet();
            Assert.All(nodes.SelectMany(node => node!["wires"]?.AsArray() ?? []).SelectMany(port => port!.AsArray()), target => Assert.Contains((string?)target, ids));
        });

    [Fact]
    public void Examples_CoverEveryNodeOfThePackage()
    {
        var package = JsonNode.Parse(File.ReadAllText(Path.Combine(NodePeers.Package, "package.json")))!;
        var used = Example.All.SelectMany(file => Example.Read(file).Nodes.Select(node => (string)node!["type"]!)).ToHashSet();
        Assert.All(package["node-red"]!["nodes"]!.AsObject(), node => Assert.Contains(node.Key, used));
    }

    [Fact]
    public void Guide_NamesEveryExampleAndNode()
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "node-red.md"));
        Assert.All(Example.All, file => Assert.Contains(Path.GetFileNameWithoutExtension(file), guide, StringComparison.Ordinal));
        var package = JsonNode.Parse(File.ReadAllText(Path.Combine(NodePeers.Package, "package.json")))!;
        Assert.All(package["node-red"]!["nodes"]!.AsObject(), node => Assert.Contains($"`{node.Key}`", guide, StringComparison.Ordinal));
        var variables = Example.All.SelectMany(file => Example.Read(file).Node("tab")["env"]!.AsArray().Select(one => (string)one!["name"]!));
        Assert.All(variables, variable => Assert.Contains($"`{variable}`", guide, StringComparison.Ordinal));
    }
}

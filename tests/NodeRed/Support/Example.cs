using System.Text.Json.Nodes;

namespace Arecont.NodeRed.Tests.Support;

/// <summary>An example flow of the package, as Import reads it; what a user would edit in it is edited here.</summary>
internal sealed class Example
{
    public const string Broker = "a5ec0b0000000001";
    public const string Bridge = "a5ec0b0000000002";

    private Example(JsonArray nodes) => Nodes = nodes;

    public JsonArray Nodes { get; }

    public static IReadOnlyList<string> All { get; } =
        [.. Directory.GetFiles(Path.Combine(NodePeers.Package, "examples"), "*.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Path.Combine(NodePeers.Package, "examples"), file)).Order(StringComparer.Ordinal)];

    /// <summary>Reads one, sets the broker's port, lets the buttons mean camera cam1 and the debug nodes write into the log.</summary>
    public static Example Load(string file, int brokerPort)
    {
        var example = Read(file);
        example.Node("mqtt-broker")["broker"] = "127.0.0.1";
        example.Node("mqtt-broker")["port"] = $"{brokerPort}";
        foreach (var node in example.Nodes)
        {
            if ((string?)node!["camera"] == "front-door")
            {
                node["camera"] = "cam1";
            }

            if ((string?)node["type"] == "debug")
            {
                node["console"] = true;
            }
        }

        return example.WithEnvironment("CAMERA", "cam1");
    }

    /// <summary>As it is shipped.</summary>
    public static Example Read(string file) => new(JsonNode.Parse(File.ReadAllText(Path.Combine(NodePeers.Package, "examples", file)))!.AsArray());

    /// <summary>Sets a variable in the flow's properties, where it has it.</summary>
    public Example WithEnvironment(string name, string value)
    {
        var variable = Node("tab")["env"]!.AsArray().FirstOrDefault(one => (string?)one!["name"] == name);
        if (variable is not null)
        {
            variable["value"] = value;
        }

        return this;
    }

    /// <summary>The only node of a type, or the one with a name.</summary>
    public JsonNode Node(string type, string? name = null)
        => Nodes.Single(node => (string?)node!["type"] == type && (name is null || (string?)node["name"] == name))!;

    public string Id(string type, string? name = null) => (string)Node(type, name)["id"]!;

    /// <summary>Another example beside this one, with the same broker.</summary>
    public Example And(Example other)
    {
        var known = Nodes.Select(node => (string?)node!["id"]).ToHashSet();
        foreach (var node in other.Nodes.Where(node => !known.Contains((string?)node!["id"])))
        {
            Nodes.Add(node!.DeepClone());
        }

        return this;
    }
}

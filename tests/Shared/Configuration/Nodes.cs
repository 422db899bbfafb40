using System.Text.Json.Nodes;
using Arecont.Bridge.Contract.Configuration;

namespace Arecont.Testing;

/// <summary>Configuration nodes as the program would read them from a file, written as JSON.</summary>
internal static class Nodes
{
    private static readonly ConfigurationPosition Place = new("bridge.yaml", 7, 3);

    /// <summary>A section as a map.</summary>
    /// <param name="json">What it holds.</param>
    /// <param name="path">Where it stands, as <see cref="ConfigurationNode.Path"/> has it.</param>
    public static ConfigurationNode Section(string json, string path) => From(JsonNode.Parse(json), path);

    /// <summary>A section that nobody wrote.</summary>
    public static ConfigurationNode Missing(string path) => ConfigurationNode.Missing(path, Place);

    private static ConfigurationNode From(JsonNode? json, string path) => json switch
    {
        JsonObject map => new()
        {
            Kind = ConfigurationKind.Map,
            Path = path,
            Position = Place,
            Entries = [.. map.Select(entry => KeyValuePair.Create(entry.Key, From(entry.Value, $"{path}.{entry.Key}")))],
        },
        JsonArray list => new()
        {
            Kind = ConfigurationKind.List,
            Path = path,
            Position = Place,
            Items = [.. list.Select((item, index) => From(item, $"{path}[{index}]"))],
        },
        _ => new() { Kind = ConfigurationKind.Scalar, Path = path, Position = Place, Scalar = json?.ToString() },
    };
}

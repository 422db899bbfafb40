using Arecont.Bridge.Contract.Configuration;

namespace Arecont.Bridge.Mqtt.Tests.Options;

/// <summary>Configuration nodes for tests.</summary>
internal static class Node
{
    public static ConfigurationNode Map(string path, params (string Key, object Value)[] entries) => new()
    {
        Kind = ConfigurationKind.Map,
        Path = path,
        Position = new ConfigurationPosition("bridge.yaml", 1, 1),
        Entries = [.. entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value as ConfigurationNode ?? new ConfigurationNode
        {
            Kind = ConfigurationKind.Scalar,
            Path = $"{path}.{entry.Key}",
            Position = new ConfigurationPosition("bridge.yaml", 2, 1),
            Scalar = (string)entry.Value,
        }))],
    };
}

using System.Collections.Immutable;
using Arecont.Bridge.Contract.Configuration;
using YamlDotNet.Core;

namespace Arecont.Bridge.Configuration.Yaml;

/// <summary>Reads YAML text into nodes that know their path and place, with secrets filled in.</summary>
/// <param name="secrets">Fills in <c>${VAR}</c> and <c>file:</c>; null leaves every value as written.</param>
internal sealed class YamlReader(SecretResolver? secrets)
{
    /// <summary>The most nodes a file may hold once its aliases are followed.</summary>
    public const int MaximumNodes = 50_000;

    /// <summary>The largest file, in bytes.</summary>
    public const int MaximumBytes = 1024 * 1024;

    /// <summary>The root of <paramref name="text"/>; a missing node where it holds nothing. Mistakes go to <paramref name="errors"/>.</summary>
    public ConfigurationNode Read(string text, string file, ICollection<ConfigurationError> errors)
    {
        var top = new ConfigurationPosition(file, 1, 1);
        try
        {
            var raw = new YamlTreeParser(text).Parse();
            var budget = MaximumNodes;
            return raw is null
                ? ConfigurationNode.Missing(string.Empty, top)
                : Convert(raw, string.Empty, Place(file, raw.Start), file, errors, ref budget);
        }
        catch (YamlException exception)
        {
            errors.Add(new ConfigurationError(Place(file, exception.End), "YAML", Lower(exception.Message)));
            return ConfigurationNode.Missing(string.Empty, top);
        }
    }

    private ConfigurationNode Convert(
        RawNode raw, string path, ConfigurationPosition position, string file, ICollection<ConfigurationError> errors, ref int budget)
    {
        if (--budget < 0)
        {
            throw new YamlException(raw.Start, raw.Start, $"More than {MaximumNodes} values, aliases followed.");
        }

        switch (raw)
        {
            case RawScalar { Text: null }:
                return ConfigurationNode.Missing(path, position);
            case RawScalar scalar:
                var node = new ConfigurationNode { Kind = ConfigurationKind.Scalar, Path = path, Position = position, Scalar = scalar.Text };
                return secrets is null ? node : secrets.Resolve(node, errors);
            case RawMap map:
                foreach (var repeated in map.Repeated)
                {
                    var first = map.Entries.First(entry => entry.Key == repeated.Key).Start.Line;
                    errors.Add(new ConfigurationError(
                        Place(file, repeated.Start), Below(path, repeated.Key), $"the key stands twice; the first is in line {first}"));
                }

                var entries = ImmutableArray.CreateBuilder<KeyValuePair<string, ConfigurationNode>>(map.Entries.Length);
                foreach (var entry in map.Entries)
                {
                    entries.Add(new(entry.Key, Convert(entry.Value, Below(path, entry.Key), Place(file, entry.Start), file, errors, ref budget)));
                }

                return new ConfigurationNode { Kind = ConfigurationKind.Map, Path = path, Position = position, Entries = entries.MoveToImmutable() };
            default:
                var list = (RawList)raw;
                var items = ImmutableArray.CreateBuilder<ConfigurationNode>(list.Items.Length);
                for (var index = 0; index < list.Items.Length; index++)
                {
                    var item = list.Items[index];
                    items.Add(Convert(item, $"{path}[{index}]", Place(file, item.Start), file, errors, ref budget));
                }

                return new ConfigurationNode { Kind = ConfigurationKind.List, Path = path, Position = position, Items = items.MoveToImmutable() };
        }
    }

    private static string Below(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    private static ConfigurationPosition Place(string file, Mark mark) => new(file, (int)mark.Line, (int)mark.Column);

    private static string Lower(string message) => message.Length == 0 ? message : char.ToLowerInvariant(message[0]) + message[1..];
}

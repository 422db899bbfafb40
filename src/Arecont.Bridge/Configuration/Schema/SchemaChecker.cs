using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Arecont.Bridge.Contract.Configuration;
using Arecont.Camera.Settings;

namespace Arecont.Bridge.Configuration.Schema;

/// <summary>
/// Checks nodes against the subset of JSON Schema 2020-12 that <c>IBridgePlugin.Schema</c> names (and <c>propertyNames</c> with a pattern),
/// collecting every mistake. A key that is not in <c>properties</c> is one unless <c>additionalProperties</c> is a schema or true.
/// </summary>
/// <param name="errors">Where mistakes go. Paths that have one already are passed over.</param>
internal sealed class SchemaChecker(ICollection<ConfigurationError> errors)
{
    private static readonly TimeSpan PatternTime = TimeSpan.FromSeconds(1);

    private readonly HashSet<(string Path, ConfigurationPosition Position)> _broken = [.. errors.Select(error => (error.Path, error.Position))];

    /// <summary>Checks a node and everything below it; a missing node is right by itself (<c>required</c> is the parent's).</summary>
    public void Check(ConfigurationNode node, JsonObject schema)
    {
        if (!node.Exists || _broken.Contains((node.Path, node.Position)))
        {
            return;
        }

        var types = TypesOf(schema);
        switch (node.Kind)
        {
            case ConfigurationKind.Map when Allows(types, "object"):
                CheckMap(node, schema);
                break;
            case ConfigurationKind.List when Allows(types, "array"):
                CheckList(node, schema);
                break;
            case ConfigurationKind.Scalar when types.Count == 0 || types.Any(type => type is not ("object" or "array")):
                if (ScalarRules.Problem(node, schema, types, PatternTime) is { } problem)
                {
                    errors.Add(node.Error(problem));
                }

                break;
            default:
                errors.Add(node.Error($"must be {ScalarRules.Describe(schema, types)}, not {Kind(node.Kind)}"));
                break;
        }
    }

    private void CheckMap(ConfigurationNode node, JsonObject schema)
    {
        var properties = schema["properties"] as JsonObject ?? [];
        foreach (var required in schema["required"] as JsonArray ?? [])
        {
            var key = required!.GetValue<string>();
            if (!node[key].Exists)
            {
                var position = node.Entries.FirstOrDefault(entry => entry.Key == key).Value?.Position ?? node.Position;
                errors.Add(new ConfigurationError(position, node[key].Path, "is required"));
            }
        }

        foreach (var (key, child) in node.Entries)
        {
            if (properties[key] is JsonObject known)
            {
                Check(child, known);
            }
            else if (schema["additionalProperties"] is JsonObject any)
            {
                CheckName(child, key, schema["propertyNames"] as JsonObject);
                Check(child, any);
            }
            else if (schema["additionalProperties"] is not JsonValue value || !value.TryGetValue<bool>(out var open) || !open)
            {
                errors.Add(child.Error(UnknownKey(key, properties.Select(property => property.Key))));
            }
        }
    }

    private void CheckName(ConfigurationNode child, string key, JsonObject? names)
    {
        if (names?["pattern"]?.GetValue<string>() is { } pattern && !Regex.IsMatch(key, pattern, RegexOptions.CultureInvariant, PatternTime))
        {
            errors.Add(child.Error($"the name \"{key}\" must be {names["description"]?.GetValue<string>() ?? $"of the form {pattern}"}"));
        }
    }

    private void CheckList(ConfigurationNode node, JsonObject schema)
    {
        if (schema["items"] is not JsonObject items)
        {
            return;
        }

        foreach (var item in node.Items)
        {
            if (item.Exists)
            {
                Check(item, items);
            }
            else
            {
                errors.Add(item.Error("is empty"));
            }
        }
    }

    /// <summary>What to say about a key nobody knows.</summary>
    public static string UnknownKey(string key, IEnumerable<string> known)
    {
        var names = known.ToArray();
        var nearest = NearestName.Find(key, names);
        return nearest is null
            ? $"unknown key \"{key}\"; known here: {string.Join(", ", names)}"
            : $"unknown key \"{key}\"; did you mean \"{nearest}\"; known here: {string.Join(", ", names)}";
    }

    private static List<string> TypesOf(JsonObject schema) => schema["type"] switch
    {
        JsonArray several => [.. several.Select(type => type!.GetValue<string>())],
        JsonValue one => [one.GetValue<string>()],
        _ => [],
    };

    private static bool Allows(List<string> types, string type) => types.Count == 0 || types.Contains(type);

    private static string Kind(ConfigurationKind kind) => kind switch
    {
        ConfigurationKind.Map => "keys and values",
        ConfigurationKind.List => "a list",
        _ => "a single value",
    };
}

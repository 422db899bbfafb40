using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Arecont.Bridge.HomeAssistant.Tests.Payloads;

/// <summary>What Home Assistant accepts, out of a schema file that is no part of this project.</summary>
internal sealed partial class DiscoverySchema(JsonObject schema)
{
    private readonly List<string> _errors = [];

    public static DiscoverySchema Load(string path) => new(JsonNode.Parse(File.ReadAllText(path))!.AsObject());

    /// <summary>Everything Home Assistant would refuse or drop.</summary>
    public IReadOnlyList<string> Check(JsonObject payload)
    {
        _errors.Clear();
        var root = schema["device_payload"]!["keys"]!.AsObject();
        Keys("root", payload, root);
        var device = payload["device"]!.AsObject();
        Keys("device", device, schema["device"]!.AsObject());
        Keys("origin", payload["origin"]!.AsObject(), schema["origin"]!.AsObject());
        Expect(device["identifiers"] is JsonArray { Count: > 0 }, "device: no identifiers");
        Expect(!string.IsNullOrEmpty((string?)device["name"]), "device: no name");
        var ids = new HashSet<string>();
        foreach (var (key, component) in payload["components"]!.AsObject())
        {
            Expect(Id().IsMatch(key), $"{key}: not an id");
            Component(key, component!.AsObject(), ids);
        }

        return [.. _errors];
    }

    private void Component(string key, JsonObject component, HashSet<string> ids)
    {
        var platform = (string)component["platform"]!;
        if (schema["components"]![platform] is not JsonObject known)
        {
            _errors.Add($"{key}: no platform {platform}");
            return;
        }

        var keys = schema["common_entity_keys"]!.DeepClone().AsObject();
        foreach (var (name, rule) in known["keys"]!.AsObject())
        {
            keys[name] = rule!.DeepClone();
        }

        keys["platform"] = new JsonObject { ["required"] = true, ["type"] = "string" };
        Keys(key, component, keys);
        Expect(component["unique_id"] is not null && ids.Add((string)component["unique_id"]!), $"{key}: unique_id missing or used twice");
        Expect((string?)component["entity_category"] != "config" || platform is not ("sensor" or "binary_sensor"), $"{key}: category config");
        Expect(component.Count(one => one.Key is "availability" or "availability_topic") <= 1, $"{key}: two kinds of availability");
        Units(key, platform, component);
        switch (platform)
        {
            case "number":
                Expect(Value(component, "max", 100) >= Value(component, "min", 0), $"{key}: max below min");
                break;
            case "text":
                Expect(Value(component, "max", 255) <= 255 && Value(component, "min", 0) <= Value(component, "max", 255), $"{key}: size");
                break;
            case "image":
                Expect(component.ContainsKey("image_topic") != component.ContainsKey("url_topic"), $"{key}: one of image_topic and url_topic");
                break;
        }
    }

    private void Units(string key, string platform, JsonObject component)
    {
        if ((string?)component["device_class"] is not { } deviceClass || platform is not ("sensor" or "number"))
        {
            return;
        }

        var enums = schema["enums"]!;
        if (enums[$"{platform}.device_class.units"]![deviceClass] is JsonArray units)
        {
            Expect(units.Any(unit => (string)unit! == ((string?)component["unit_of_measurement"] ?? string.Empty)), $"{key}: unit of {deviceClass}");
        }

        if (platform == "sensor" && (string?)component["state_class"] is { } stateClass)
        {
            Expect(enums["sensor.device_class.state_classes"]![deviceClass]!.AsArray().Any(one => (string)one! == stateClass), $"{key}: state class of {deviceClass}");
        }
    }

    private void Keys(string place, JsonObject content, JsonObject rules)
    {
        foreach (var (key, value) in content)
        {
            if (rules[key] is not JsonObject rule || rule.ContainsKey("removed_in"))
            {
                _errors.Add($"{place}: unknown key {key}");
                continue;
            }

            Expect(Fits(value, rule["type"]!), $"{place}: {key} is {value?.ToJsonString() ?? "null"}, not {rule["type"]!.ToJsonString()[..Math.Min(200, rule["type"]!.ToJsonString().Length)]}");
        }

        foreach (var (key, rule) in rules)
        {
            Expect((bool?)rule!["required"] != true || content.ContainsKey(key), $"{place}: {key} is missing");
        }
    }

    private static bool Fits(JsonNode? value, JsonNode type) => type switch
    {
        JsonValue word => Word(value, (string)word!),
        JsonObject one when one["any"] is JsonArray choices => choices.Any(choice => Fits(value, choice!)),
        JsonObject one when one["all"] is JsonArray parts => All(value, parts),
        JsonObject one when one["enum"] is JsonArray words => words.Any(word => JsonNode.DeepEquals(word, value)),
        JsonObject one when one.ContainsKey("literal") => JsonNode.DeepEquals(one["literal"], value),
        JsonObject one when one["range"] is JsonArray range => Between(value, range),
        JsonObject one when one["length"] is JsonArray range => Between(JsonValue.Create((value as JsonArray)?.Count ?? -1), range),
        JsonObject one when one["list of"] is JsonArray kinds => value is JsonArray items && items.All(item => kinds.Any(kind => Fits(item, kind!))),
        JsonObject one when one["keys"] is JsonObject keys => value is JsonObject map && map.All(item => keys[item.Key] is { } rule && Fits(item.Value, rule["type"]!))
            && keys.All(rule => (bool?)rule.Value!["required"] != true || map.ContainsKey(rule.Key)),
        _ => throw new InvalidOperationException($"A type this test does not know: {type.ToJsonString()}"),
    };

    private static bool All(JsonNode? value, JsonArray parts)
    {
        var current = value;
        foreach (var part in parts)
        {
            if (part is JsonValue word && (string)word! == "one or list")
            {
                current = value is JsonArray ? value : new JsonArray(value?.DeepClone());
            }
            else if (!(part is JsonValue other && (string)other! == "validator") && !Fits(current, part!))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Word(JsonNode? value, string type) => type switch
    {
        "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "float" or "int" => value?.GetValueKind() == JsonValueKind.Number,
        "integer >= 0" => value?.GetValueKind() == JsonValueKind.Number && Number(value) is >= 0 and var number && number == Math.Floor(number),
        "qos 0|1|2" => value?.GetValueKind() == JsonValueKind.Number && Number(value) is 0 or 1 or 2,
        "string" or "template" or "regex" => value?.GetValueKind() == JsonValueKind.String,
        "publish topic" or "subscribe topic" => value?.GetValueKind() == JsonValueKind.String && Topic().IsMatch((string)value!),
        "icon (prefix:name)" => value?.GetValueKind() == JsonValueKind.String && Icon().IsMatch((string)value!),
        "one or list" => value is not null,
        "device" or "origin" or "map of component id -> component config with a platform key" => value is JsonObject,
        _ when type.StartsWith("url", StringComparison.Ordinal) => Uri.TryCreate((string?)value, UriKind.Absolute, out _),
        _ => throw new InvalidOperationException($"A type this test does not know: {type}"),
    };

    private static bool Between(JsonNode? value, JsonArray range)
        => value?.GetValueKind() == JsonValueKind.Number && (range[0] is not { } low || Number(value) >= Number(low)) && (range[1] is not { } high || Number(value) <= Number(high));

    private static double Value(JsonObject component, string key, double standard) => component[key] is { } value ? Number(value) : standard;

    private static double Number(JsonNode value) => double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture);

    private void Expect(bool good, string error)
    {
        if (!good)
        {
            _errors.Add(error);
        }
    }

    [GeneratedRegex("^[a-zA-Z0-9_-]+$")]
    private static partial Regex Id();

    [GeneratedRegex("^[^+#\0$][^+#\0]*$")]
    private static partial Regex Topic();

    [GeneratedRegex("^[a-z]+:[a-z0-9-]+$")]
    private static partial Regex Icon();
}

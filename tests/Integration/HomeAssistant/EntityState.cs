using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Arecont.Integration.Tests.HomeAssistant;

/// <summary>Whether Home Assistant takes a payload as the state of an entity (its MQTT integration's rules).</summary>
internal static partial class EntityState
{
    private const int Longest = 255;

    public static bool Accepts(JsonObject component, string payload)
    {
        var state = Rendered((string?)component["value_template"], payload);
        return (string)component["platform"]! switch
        {
            "binary_sensor" or "switch" => state == ((string?)component["payload_on"] ?? "ON") || state == ((string?)component["payload_off"] ?? "OFF"),
            "number" => Number(state) is { } number && number >= (double)component["min"]! && number <= (double)component["max"]!,
            "select" => component["options"]!.AsArray().Any(option => (string)option! == state),
            "text" => state.Length >= (int)component["min"]! && state.Length <= (int)component["max"]!,
            "sensor" when (string?)component["device_class"] == "timestamp" => Time().IsMatch(state) && DateTimeOffset.TryParse(state, CultureInfo.InvariantCulture, out _),
            "sensor" when component["unit_of_measurement"] is not null || component["state_class"] is not null => Number(state) is not null,
            "sensor" => state.Length <= Longest,
            _ => false,
        };
    }

    /// <summary>The templates this bridge uses.</summary>
    private static string Rendered(string? template, string payload) => template switch
    {
        null => payload,
        "{{ 'ON' if value_json.problems else 'OFF' }}" => JsonNode.Parse(payload)!["problems"]!.AsArray().Count > 0 ? "ON" : "OFF",
        "{{ value_json.cameras | count }}" => JsonNode.Parse(payload)!["cameras"]!.AsArray().Count.ToString(CultureInfo.InvariantCulture),
        _ when Member().Match(template) is { Success: true } match => JsonNode.Parse(payload)![match.Groups[1].Value]!.ToString(),
        _ => throw new JsonException($"This test does not know the template {template}"),
    };

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$")]
    private static partial Regex Time();

    [GeneratedRegex(@"^\{\{ value_json\.([a-z_]+) \}\}$")]
    private static partial Regex Member();
}

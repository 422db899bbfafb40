using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Arecont.Bridge.Contract.Configuration;

namespace Arecont.Bridge.Configuration.Schema;

/// <summary>What a schema says about one value.</summary>
internal static class ScalarRules
{
    /// <summary>What is wrong with the value and what is allowed; null where nothing is.</summary>
    public static string? Problem(ConfigurationNode node, JsonObject schema, IReadOnlyList<string> types, TimeSpan patternTime)
    {
        var text = node.Scalar!;
        var fits = types.Count == 0 || types.Any(type => Fits(text, type));
        if (!fits || !InChoices(text, schema) || !InRange(text, schema, types))
        {
            return $"must be {Describe(schema, types)}, not {ShownValue.Of(node)}";
        }

        if (schema["minLength"]?.GetValue<int>() is { } least && text.Length < least)
        {
            return least == 1 ? "must not be empty" : $"must have {least} letters or more";
        }

        return schema["pattern"]?.GetValue<string>() is { } pattern && !Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, patternTime)
            ? $"must be {schema["description"]?.GetValue<string>() ?? $"of the form {pattern}"}; {ShownValue.Of(node)} is not"
            : null;
    }

    /// <summary>What is allowed, in words.</summary>
    public static string Describe(JsonObject schema, IReadOnlyList<string> types)
    {
        if (schema["enum"] is JsonArray choices)
        {
            return $"one of {string.Join(", ", choices.Select(Text).Distinct())}";
        }

        var kinds = types.Count == 0 ? ["anything"] : types.Select(type => type switch
        {
            "integer" => "a whole number",
            "number" => "a number",
            "boolean" => "true or false",
            "object" => "keys and values",
            "array" => "a list",
            _ => "text",
        });
        var range = (Limit(schema, "minimum"), Limit(schema, "maximum")) switch
        {
            ({ } low, { } high) => $" from {low} to {high}",
            ({ } low, null) => $" of {low} or more",
            (null, { } high) => $" of {high} or less",
            _ => string.Empty,
        };
        return string.Join(" or ", kinds) + range;
    }

    private static bool Fits(string text, string type) => type switch
    {
        "integer" => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "number" => TryNumber(text, out _),
        "boolean" => bool.TryParse(text, out _),
        "string" => true,
        _ => false,
    };

    private static bool InChoices(string text, JsonObject schema)
        => schema["enum"] is not JsonArray choices || choices.Any(choice => string.Equals(Text(choice), text, StringComparison.Ordinal));

    private static bool InRange(string text, JsonObject schema, IReadOnlyList<string> types)
    {
        if (types.Contains("string") || !TryNumber(text, out var number))
        {
            return true;
        }

        return !(Number(schema, "minimum") is { } low && number < low) && !(Number(schema, "maximum") is { } high && number > high);
    }

    private static bool TryNumber(string text, out double number)
        => double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    // Through the text, because a number in a JsonObject built in code keeps the type it was written with.
    private static double? Number(JsonObject schema, string key) => Limit(schema, key) is { } text && TryNumber(text, out var number) ? number : null;

    private static string? Limit(JsonObject schema, string key) => schema[key]?.ToJsonString();

    private static string Text(JsonNode? choice) => choice is JsonValue value && value.TryGetValue<string>(out var text) ? text : choice?.ToJsonString() ?? "null";
}

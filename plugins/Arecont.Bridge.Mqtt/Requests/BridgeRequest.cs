using System.Text.Json;
using System.Text.Json.Serialization;

namespace Arecont.Bridge.Mqtt.Requests;

/// <summary>The JSON of a request; <c>value</c> may be a string, a number, true or false.</summary>
internal sealed record BridgeRequest
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        MaxDepth = 4,
    };

    /// <summary>Anything; the answer repeats it.</summary>
    public JsonElement? Transaction { get; init; }

    /// <summary>The camera's id.</summary>
    public string? Camera { get; init; }

    /// <summary>The channel from 1.</summary>
    public int? Channel { get; init; }

    /// <summary>The parameter.</summary>
    public string? Name { get; init; }

    /// <summary>The value to set.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>The value as people write it, or null where there is none.</summary>
    public string? ValueText => Value?.ValueKind switch
    {
        JsonValueKind.String => Value.Value.GetString(),
        JsonValueKind.Number => Value.Value.GetRawText(),
        JsonValueKind.True => "on",
        JsonValueKind.False => "off",
        _ => null,
    };

    /// <summary>Reads a payload; an empty one is a request without members.</summary>
    public static BridgeRequest? Read(ReadOnlySpan<byte> payload, out string? error)
    {
        error = null;
        try
        {
            return payload.IsEmpty ? new BridgeRequest() : JsonSerializer.Deserialize<BridgeRequest>(payload, Options) ?? new BridgeRequest();
        }
        catch (JsonException problem)
        {
            error = $"the payload must be a JSON object with transaction, camera, channel, name and value as the operation needs: {problem.Message}";
            return null;
        }
    }
}

using System.Text.Json;

namespace Arecont.Bridge.Mqtt.Requests;

/// <summary>The JSON of an answer.</summary>
internal sealed record BridgeResponse
{
    /// <summary>What the request had.</summary>
    public JsonElement? Transaction { get; init; }

    /// <summary>The operation.</summary>
    public required string Operation { get; init; }

    /// <summary><c>done</c>, or why not.</summary>
    public required string Code { get; init; }

    /// <summary>For people, where it was not done.</summary>
    public string? Message { get; init; }

    /// <summary>The camera asked for.</summary>
    public string? Camera { get; init; }

    /// <summary>The channel asked for.</summary>
    public int? Channel { get; init; }

    /// <summary>The parameter asked for.</summary>
    public string? Name { get; init; }

    /// <summary>The value read (back) from the camera.</summary>
    public string? Value { get; init; }

    /// <summary>Where the picture is.</summary>
    public string? Topic { get; init; }

    /// <summary>The picture's size in bytes.</summary>
    public int? Bytes { get; init; }

    /// <summary>The picture's width in pixels.</summary>
    public int? Width { get; init; }

    /// <summary>The picture's height in pixels.</summary>
    public int? Height { get; init; }

    /// <summary>The cameras, for that operation.</summary>
    public IReadOnlyList<object>? Cameras { get; init; }

    /// <summary>The settings the camera answers, for that operation.</summary>
    public IReadOnlyList<SettingRow>? Settings { get; init; }

    /// <summary>When it was answered, or the picture taken.</summary>
    public DateTimeOffset Time { get; init; }
}

using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Arecont.Bridge.HomeAssistant.Payloads;

namespace Arecont.Bridge.HomeAssistant.Announcing;

/// <summary>One device's file: what was announced, whole, so that a camera that is away can be announced again.</summary>
internal sealed record AnnouncementFile(string Topic, string? Camera, string BaseTopic, JsonObject Payload)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Reads one; <see cref="JsonException"/> where it is none.</summary>
    public static AnnouncementFile Read(ReadOnlySpan<byte> content)
        => JsonSerializer.Deserialize<AnnouncementFile>(content, Options) is { } file && file.Payload["components"] is JsonObject components
            && components.All(one => one.Value is JsonObject component && component["platform"]?.GetValueKind() == JsonValueKind.String)
            ? file
            : throw new JsonException("the payload is no device payload");

    /// <summary>The file's content.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Options);

    /// <summary>What to keep of it in memory.</summary>
    public AnnouncedDevice Summary(string objectId)
        => new(objectId, Topic, Camera, BaseTopic, DevicePayload.PlatformsOf(Payload), Convert.ToHexString(SHA256.HashData(DevicePayload.Bytes(Payload))));
}

using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Arecont.Bridge.HomeAssistant.Payloads;

/// <summary>What is announced of one device.</summary>
/// <param name="ObjectId">The level of the discovery topic.</param>
/// <param name="Content">The discovery payload.</param>
internal sealed record DevicePayload(string ObjectId, JsonObject Content)
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The platform of every component by its id.</summary>
    public ImmutableDictionary<string, string> Platforms => PlatformsOf(Content);

    /// <summary>The bytes of a payload.</summary>
    public static byte[] Bytes(JsonObject content) => JsonSerializer.SerializeToUtf8Bytes(content, Options);

    /// <summary>The platform of every component of a payload.</summary>
    public static ImmutableDictionary<string, string> PlatformsOf(JsonObject content)
        => content["components"]!.AsObject().ToImmutableDictionary(one => string.Intern(one.Key), one => string.Intern((string)one.Value!["platform"]!), StringComparer.Ordinal);

    /// <summary>
    /// The same payload with components that are gone: only a platform beside their id makes Home Assistant remove them, since what a
    /// payload leaves out stays alive.
    /// </summary>
    public JsonObject Without(IEnumerable<KeyValuePair<string, string>> gone)
    {
        var content = Content.DeepClone().AsObject();
        foreach (var (key, platform) in gone)
        {
            content["components"]![key] = new JsonObject { ["platform"] = platform };
        }

        return content;
    }
}

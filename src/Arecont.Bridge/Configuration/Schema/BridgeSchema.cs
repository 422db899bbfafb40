using System.Text.Json.Nodes;
using Arecont.Bridge.Contract.Plugins;

namespace Arecont.Bridge.Configuration.Schema;

/// <summary>The whole configuration's schema: the program's own sections and those of the plugins.</summary>
internal static class BridgeSchema
{
    private static readonly JsonObject Host = ReadHost();

    /// <summary>The program's sections at the top of the file; a plugin may not take their names.</summary>
    public static IReadOnlyList<string> HostSections { get; } = Keys(Host);

    /// <summary>The program's keys of one camera; a plugin with a camera section may not take their names.</summary>
    public static IReadOnlyList<string> HostCameraKeys { get; } = Keys(CameraOf(Host));

    /// <summary>The schema with every plugin's part in its place; the checker and the editors' file use the same.</summary>
    public static JsonObject For(IEnumerable<IBridgePlugin> plugins)
    {
        var schema = Host.DeepClone().AsObject();
        foreach (var plugin in plugins)
        {
            schema["properties"]![plugin.Section] = plugin.Schema.DeepClone();
            if (plugin.CameraSchema is { } camera)
            {
                CameraOf(schema)["properties"]![plugin.Section] = camera.DeepClone();
            }
        }

        return schema;
    }

    /// <summary>The part of <paramref name="schema"/> for one user.</summary>
    public static JsonObject UsersOf(JsonObject schema) => schema["properties"]!["users"]!.AsObject();

    /// <summary>The program's schema alone.</summary>
    public static JsonObject HostOnly() => Host.DeepClone().AsObject();

    private static JsonObject CameraOf(JsonObject schema) => schema["properties"]!["cameras"]!["items"]!.AsObject();

    private static string[] Keys(JsonObject schema) => [.. schema["properties"]!.AsObject().Select(property => property.Key)];

    private static JsonObject ReadHost()
    {
        using var stream = typeof(BridgeSchema).Assembly.GetManifestResourceStream("host.schema.json")!;
        return JsonNode.Parse(stream)!.AsObject();
    }
}

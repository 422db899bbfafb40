using System.Text.Json.Nodes;
using Arecont.Bridge.Contract.Configuration;
using Arecont.Bridge.Contract.Plugins;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Tests.Support;

/// <summary>A plugin with section <c>mqtt</c>, at the top and below cameras, that refuses the topic <c>wrong</c>.</summary>
public sealed class FakePlugin : IBridgePlugin
{
    public string Name => "Fake";

    public string Section => "mqtt";

    public JsonObject Schema { get; } = JsonNode.Parse("""
        { "type": "object", "additionalProperties": false, "required": [], "properties": {
          "broker": { "type": "string", "pattern": "^(embedded|mqtts?://.+)$", "description": "embedded or an address" },
          "baseTopic": { "type": "string" },
          "ports": { "type": "array", "items": { "type": "integer", "minimum": 1, "maximum": 65535 } } } }
        """)!.AsObject();

    public JsonObject? CameraSchema { get; } = JsonNode.Parse("""
        { "type": "object", "additionalProperties": false, "properties": { "snapshot": { "type": "boolean" } } }
        """)!.AsObject();

    public int Asked { get; private set; }

    public IReadOnlyList<CameraSection> Cameras { get; private set; } = [];

    public IEnumerable<ConfigurationError> Validate(ConfigurationNode section, IReadOnlyList<CameraSection> cameras)
    {
        Asked++;
        Cameras = cameras;
        return section["baseTopic"].Text() == "wrong" ? [section["baseTopic"].Error("must not be wrong")] : [];
    }

    public void ConfigureServices(IServiceCollection services, ConfigurationNode section, IReadOnlyList<CameraSection> cameras)
    {
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
    }
}

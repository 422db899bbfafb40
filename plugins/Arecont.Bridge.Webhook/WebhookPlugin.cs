using System.Text.Json.Nodes;
using Arecont.Bridge.Contract.Configuration;
using Arecont.Bridge.Contract.Events;
using Arecont.Bridge.Contract.Plugins;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

// This is how the program finds the plugin: one attribute on the assembly, naming the one public class.
[assembly: BridgePlugin(typeof(Arecont.Bridge.Webhook.WebhookPlugin))]

namespace Arecont.Bridge.Webhook;

/// <summary>Sends what happens at the cameras to web addresses: CloudEvents 1.0 by HTTP POST, signed, retried and in order.</summary>
public sealed class WebhookPlugin : IBridgePlugin
{
    /// <inheritdoc/>
    public string Name => "Webhook";

    /// <inheritdoc/>
    public string Section => "webhook";

    /// <inheritdoc/>
    public JsonObject Schema { get; } = MakeSchema();

    /// <inheritdoc/>
    public JsonObject? CameraSchema => null;

    /// <inheritdoc/>
    public IEnumerable<ConfigurationError> Validate(ConfigurationNode section, IReadOnlyList<CameraSection> cameras)
        => section["targets"].Items.SelectMany(target => WebhookTarget.Check(target, [.. cameras.Select(camera => camera.CameraId)]));

    /// <inheritdoc/>
    public void ConfigureServices(IServiceCollection services, ConfigurationNode section, IReadOnlyList<CameraSection> cameras)
    {
        // The section is valid when this is called: the program has asked Validate before.
        WebhookTarget[] targets = [.. section["targets"].Items.Select(WebhookTarget.Read)];
        if (targets.Length == 0)
        {
            return;
        }

        services.TryAddSingleton(TimeProvider.System);
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<WebhookService>(provider, [targets]));
    }

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        // This adapter only sends.
    }

    private static JsonObject MakeSchema()
    {
        // What a schema can say is said here, so that editors show it and the program checks it before Validate is asked.
        var schema = JsonNode.Parse("""
            {
              "type": "object",
              "description": "Sends camera events to web addresses as CloudEvents 1.0.",
              "additionalProperties": false,
              "properties": {
                "targets": {
                  "type": "array",
                  "description": "Where to send; each target gets the events in order and never waits for another.",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["url"],
                    "properties": {
                      "url": { "type": "string", "description": "An http:// or https:// address; user:password@ is sent as basic authentication." },
                      "secret": { "type": "string", "description": "Signs every request: whsec_ and base64, or any text of 16 bytes or more." },
                      "events": { "type": "array", "description": "Only these events; all where left out.", "items": { "type": "string" } },
                      "cameras": { "type": "array", "description": "Only these camera ids; all where left out.", "items": { "type": "string" } }
                    }
                  }
                }
              }
            }
            """)!.AsObject();
        var target = schema["properties"]!["targets"]!["items"]!["properties"]!;
        target["events"]!["items"]!["enum"] = new JsonArray([.. CameraEventNames.All.Select(name => JsonValue.Create(name))]);
        return schema;
    }
}

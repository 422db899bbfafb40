using System.Text.Json.Nodes;
using Arecont.Bridge.Contract.Configuration;
using Arecont.Bridge.Contract.Plugins;
using Arecont.Bridge.Mqtt;
using Arecont.Bridge.Mqtt.Options;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

[assembly: BridgePlugin(typeof(MqttPlugin))]

namespace Arecont.Bridge.Mqtt;

/// <summary>The MQTT adapter: every camera's states, events and commands as topics, at the embedded broker or an outside one.</summary>
public sealed class MqttPlugin : IBridgePlugin
{
    /// <inheritdoc/>
    public string Name => "MQTT";

    /// <inheritdoc/>
    public string Section => "mqtt";

    /// <inheritdoc/>
    public JsonObject Schema => MqttSchema.Section();

    /// <inheritdoc/>
    public JsonObject? CameraSchema => MqttSchema.Camera();

    /// <inheritdoc/>
    public IEnumerable<ConfigurationError> Validate(ConfigurationNode section, IReadOnlyList<CameraSection> cameras) => MqttValidator.Validate(section);

    /// <inheritdoc/>
    public void ConfigureServices(IServiceCollection services, ConfigurationNode section, IReadOnlyList<CameraSection> cameras)
        => services.AddMqtt(MqttOptionsReader.Read(section, cameras));

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        // The WebSocket clients of the embedded broker have a port of their own.
    }
}

using System.Text.Json.Nodes;
using Arecont.Bridge.Contract.Configuration;
using Arecont.Bridge.Contract.Plugins;
using Arecont.Bridge.HomeAssistant;
using Arecont.Bridge.HomeAssistant.Options;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

[assembly: BridgePlugin(typeof(HomeAssistantPlugin))]

namespace Arecont.Bridge.HomeAssistant;

/// <summary>Tells Home Assistant of every camera by MQTT discovery; states and commands are the MQTT plugin's topics.</summary>
public sealed class HomeAssistantPlugin : IBridgePlugin
{
    /// <inheritdoc/>
    public string Name => "Home Assistant";

    /// <inheritdoc/>
    public string Section => "homeassistant";

    /// <inheritdoc/>
    public JsonObject Schema => HomeAssistantSchema.Section();

    /// <inheritdoc/>
    public JsonObject? CameraSchema => null;

    /// <inheritdoc/>
    public IEnumerable<ConfigurationError> Validate(ConfigurationNode section, IReadOnlyList<CameraSection> cameras) => HomeAssistantValidator.Validate(section);

    /// <inheritdoc/>
    public void ConfigureServices(IServiceCollection services, ConfigurationNode section, IReadOnlyList<CameraSection> cameras)
    {
        if (section.Exists)
        {
            services.AddHomeAssistant(HomeAssistantOptions.Read(section));
        }
        else
        {
            services.AddHomeAssistantFarewell();
        }
    }

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        // Everything goes over MQTT.
    }
}

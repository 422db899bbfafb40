using System.Text.Json.Nodes;
using Arecont.Bridge.Contract.Configuration;
using Arecont.Bridge.Contract.Plugins;
using Arecont.Bridge.Onvif;
using Arecont.Bridge.Onvif.Configuration;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Soap;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

[assembly: BridgePlugin(typeof(OnvifPlugin))]

namespace Arecont.Bridge.Onvif;

/// <summary>Makes every camera an ONVIF device; off where the configuration has no <c>onvif</c>.</summary>
public sealed class OnvifPlugin : IBridgePlugin
{
    /// <inheritdoc/>
    public string Name => "ONVIF";

    /// <inheritdoc/>
    public string Section => "onvif";

    /// <inheritdoc/>
    public JsonObject Schema => OnvifSchema.Section();

    /// <inheritdoc/>
    public JsonObject? CameraSchema => OnvifSchema.Camera();

    /// <inheritdoc/>
    public IEnumerable<ConfigurationError> Validate(ConfigurationNode section, IReadOnlyList<CameraSection> cameras) => OnvifValidator.Validate(section, cameras);

    /// <inheritdoc/>
    public void ConfigureServices(IServiceCollection services, ConfigurationNode section, IReadOnlyList<CameraSection> cameras)
    {
        ArgumentNullException.ThrowIfNull(section);
        if (section.Exists)
        {
            var options = OnvifOptionsReader.Read(section, cameras);
            services.AddOnvif(options).AddDiscovery(options.Discovery);
        }
    }

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        SoapRoutes.MapShared(routes);
    }
}

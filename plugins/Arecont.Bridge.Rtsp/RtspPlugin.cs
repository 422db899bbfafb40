using System.Text.Json.Nodes;
using Arecont.Bridge.Contract.Configuration;
using Arecont.Bridge.Contract.Plugins;
using Arecont.Bridge.Rtsp;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

[assembly: BridgePlugin(typeof(RtspPlugin))]

namespace Arecont.Bridge.Rtsp;

/// <summary>Serves every camera's video to RTSP players (RFC 2326); off where the configuration has no <c>rtsp</c>.</summary>
public sealed class RtspPlugin : IBridgePlugin
{
    /// <inheritdoc/>
    public string Name => "RTSP";

    /// <inheritdoc/>
    public string Section => "rtsp";

    /// <inheritdoc/>
    public JsonObject Schema { get; } = JsonNode.Parse("""
        {
          "type": "object",
          "description": "Serves the cameras' video over RTSP.",
          "additionalProperties": false,
          "properties": {
            "listen": { "type": "string", "description": "an address and a port, such as 127.0.0.1:8554, 0.0.0.0:8554 or [::]:8554", "default": "127.0.0.1:8554" }
          }
        }
        """)!.AsObject();

    /// <inheritdoc/>
    public JsonObject? CameraSchema => null;

    /// <inheritdoc/>
    public IEnumerable<ConfigurationError> Validate(ConfigurationNode section, IReadOnlyList<CameraSection> cameras) => [];

    /// <inheritdoc/>
    public void ConfigureServices(IServiceCollection services, ConfigurationNode section, IReadOnlyList<CameraSection> cameras)
    {
    }

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
    }
}

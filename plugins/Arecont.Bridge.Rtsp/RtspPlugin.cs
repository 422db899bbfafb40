using System.Text.Json.Nodes;
using Arecont.Bridge.Contract.Configuration;
using Arecont.Bridge.Contract.Plugins;
using Arecont.Bridge.Rtsp;
using Arecont.Bridge.Rtsp.Options;
using Arecont.Bridge.Rtsp.Tunnel;
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
    public JsonObject Schema => RtspSchema.Section();

    /// <inheritdoc/>
    public JsonObject? CameraSchema => RtspSchema.Camera();

    /// <inheritdoc/>
    public IEnumerable<ConfigurationError> Validate(ConfigurationNode section, IReadOnlyList<CameraSection> cameras) => RtspValidator.Validate(section, cameras);

    /// <inheritdoc/>
    public void ConfigureServices(IServiceCollection services, ConfigurationNode section, IReadOnlyList<CameraSection> cameras)
    {
        ArgumentNullException.ThrowIfNull(section);
        if (section.Exists)
        {
            services.AddRtsp(RtspOptionsReader.Read(section, cameras));
        }
    }

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        TunnelRoute.Map(routes);
    }
}

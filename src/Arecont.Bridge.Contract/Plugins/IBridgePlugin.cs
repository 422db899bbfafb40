using System.Text.Json.Nodes;
using Arecont.Bridge.Contract.Configuration;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Contract.Plugins;

/// <summary>
/// An adapter to one platform. The program finds it by <see cref="BridgePluginAttribute"/> on its assembly, in
/// <c>plugins/&lt;assembly name&gt;/</c> beside the program, and makes one with its parameterless constructor.
/// </summary>
public interface IBridgePlugin
{
    /// <summary>The name for logs and errors, for example <c>MQTT</c>.</summary>
    string Name { get; }

    /// <summary>The plugin's key at the top of the configuration and, for what differs per camera, below <c>cameras[]</c>; lower case.</summary>
    string Section { get; }

    /// <summary>
    /// JSON Schema (2020-12) of the section: the keywords <c>type</c>, <c>properties</c>, <c>required</c>, <c>additionalProperties</c>,
    /// <c>items</c>, <c>enum</c>, <c>pattern</c>, <c>minimum</c>, <c>maximum</c>, <c>minLength</c>, <c>description</c>, <c>default</c>.
    /// The program checks the section against it before <see cref="Validate"/> is asked, and puts it into the editors' schema.
    /// </summary>
    JsonObject Schema { get; }

    /// <summary>The same for the plugin's section below each camera; null where it has none.</summary>
    JsonObject? CameraSchema { get; }

    /// <summary>Everything wrong with the section that the schema cannot say; all of it, not only the first.</summary>
    /// <param name="section">The section; missing where the user wrote none, and then defaults apply.</param>
    /// <param name="cameras">The plugin's section of every camera.</param>
    IEnumerable<ConfigurationError> Validate(ConfigurationNode section, IReadOnlyList<CameraSection> cameras);

    /// <summary>Adds the plugin's services; hosted services among them are started with the program. A plugin without work adds none.</summary>
    void ConfigureServices(IServiceCollection services, ConfigurationNode section, IReadOnlyList<CameraSection> cameras);

    /// <summary>Maps HTTP routes of the program's main port; many plugins map none.</summary>
    void MapEndpoints(IEndpointRouteBuilder routes);
}

/// <summary>A plugin's section below one camera.</summary>
/// <param name="CameraId">The camera.</param>
/// <param name="Section">The section; missing where the user wrote none.</param>
public sealed record CameraSection(string CameraId, ConfigurationNode Section);

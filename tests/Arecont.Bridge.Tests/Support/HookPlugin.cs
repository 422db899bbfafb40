using System.Text.Json.Nodes;
using Arecont.Bridge.Contract.Configuration;
using Arecont.Bridge.Contract.Plugins;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Tests.Support;

/// <summary>A plugin that does what a test says.</summary>
internal sealed class HookPlugin(Action<IServiceCollection>? services = null, Action<IEndpointRouteBuilder>? routes = null) : IBridgePlugin
{
    public string Name => "Hook";

    public string Section => "hook";

    public JsonObject Schema => [];

    public JsonObject? CameraSchema => null;

    public IEnumerable<ConfigurationError> Validate(ConfigurationNode section, IReadOnlyList<CameraSection> cameras) => [];

    public void ConfigureServices(IServiceCollection collection, ConfigurationNode section, IReadOnlyList<CameraSection> cameras) => services?.Invoke(collection);

    public void MapEndpoints(IEndpointRouteBuilder builder) => routes?.Invoke(builder);
}

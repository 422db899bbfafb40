using Arecont.Bridge.Contract.Configuration;
using Arecont.Bridge.Contract.Plugins;

namespace Arecont.Bridge.Configuration;

/// <summary>A plugin with its part of the configuration.</summary>
/// <param name="Plugin">The plugin.</param>
/// <param name="Section">Its section; missing where the user wrote none.</param>
/// <param name="Cameras">Its section of every camera, in configuration order.</param>
internal sealed record PluginSection(IBridgePlugin Plugin, ConfigurationNode Section, IReadOnlyList<CameraSection> Cameras);

using Arecont.Bridge.Configuration;
using Arecont.Bridge.Contract.Plugins;

namespace Arecont.Bridge.Tests.Support;

/// <summary>Loads configuration texts as the file <c>bridge.yaml</c>.</summary>
internal static class Loading
{
    public const string OneCamera = "cameras:\n  - { id: door, host: 192.0.2.1 }\n";

    public static LoadResult Load(string text, IReadOnlyDictionary<string, string>? variables = null, string file = "bridge.yaml", params IBridgePlugin[] plugins)
        => new ConfigurationLoader(plugins, name => variables?.GetValueOrDefault(name)).Load(text, file);

    public static BridgeConfiguration Right(string text, IReadOnlyDictionary<string, string>? variables = null, params IBridgePlugin[] plugins)
    {
        var (configuration, errors) = Load(text, variables, plugins: plugins);
        Assert.Empty(errors);
        return configuration!;
    }

    /// <summary>The errors as a user reads them.</summary>
    public static string[] Errors(string text, IReadOnlyDictionary<string, string>? variables = null, params IBridgePlugin[] plugins)
    {
        var (configuration, errors) = Load(text, variables, plugins: plugins);
        Assert.Null(configuration);
        return [.. errors.Select(error => error.ToString())];
    }
}

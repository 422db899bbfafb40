namespace Arecont.Bridge.Configuration;

/// <summary>The sections whose change needs a restart.</summary>
internal static class GlobalSections
{
    /// <summary><c>http</c> and every plugin's section.</summary>
    public static IEnumerable<string> Of(BridgeConfiguration configuration)
        => configuration.Plugins.Select(section => section.Plugin.Section).Prepend("http");
}

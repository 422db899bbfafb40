namespace Arecont.Bridge.Contract.Plugins;

/// <summary>Names the plugin of an assembly: <c>[assembly: BridgePlugin(typeof(MyPlugin))]</c>.</summary>
/// <param name="pluginType">A class with a public parameterless constructor that implements <see cref="IBridgePlugin"/>.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class BridgePluginAttribute(Type pluginType) : Attribute
{
    /// <summary>The plugin's class.</summary>
    public Type PluginType { get; } = pluginType;
}

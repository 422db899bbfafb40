namespace Arecont.Bridge.Plugins;

/// <summary>One or more plugins cannot be used; the message has a line for each, with its name and reason.</summary>
internal sealed class PluginException(string message, Exception? inner = null) : Exception(message, inner);

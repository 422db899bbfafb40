namespace Arecont.Bridge.Contract.Listeners;

/// <summary>A port could not be opened; the message names the port, the key and the cause.</summary>
public sealed class ListenerException(string message, Exception? inner = null) : Exception(message, inner);

namespace Arecont.Bridge.Hosting;

/// <summary>The program cannot start; the message says all a user needs.</summary>
internal sealed class StartException(string message, Exception? inner = null) : Exception(message, inner);

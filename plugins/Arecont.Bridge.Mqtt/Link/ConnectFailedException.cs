namespace Arecont.Bridge.Mqtt.Link;

/// <summary>The broker could not be reached or refused the bridge; the message says why, without secrets.</summary>
internal sealed class ConnectFailedException(string message, Exception? inner = null) : Exception(message, inner);

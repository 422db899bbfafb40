namespace Arecont.Bridge.Users;

/// <summary><c>users.yaml</c> is broken; the message has a line for each mistake.</summary>
internal sealed class UsersFileException(string message) : Exception(message);

namespace Arecont.Bridge.Contract.Configuration;

/// <summary>One mistake in the configuration.</summary>
/// <param name="Position">Where.</param>
/// <param name="Path">The key's path.</param>
/// <param name="Message">What is wrong and what is allowed; no secrets.</param>
public sealed record ConfigurationError(ConfigurationPosition Position, string Path, string Message)
{
    /// <summary>The camera it belongs to, or null.</summary>
    public string? CameraId { get; init; }

    /// <summary><c>file:line:column: camera front-door: cameras[0].host: message</c>.</summary>
    public override string ToString()
        => $"{Position}: {(CameraId is null ? string.Empty : $"camera {CameraId}: ")}{Path}: {Message}";
}

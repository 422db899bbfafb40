namespace Arecont.Camera;

/// <summary>A call to a camera failed. The message names host, path and cause, and never a password.</summary>
public sealed class CameraException : Exception
{
    /// <summary>A failure of a known kind.</summary>
    public CameraException(CameraError error, string message, Exception? inner = null)
        : base(message, inner) => Error = error;

    /// <summary>Why.</summary>
    public CameraError Error { get; }
}

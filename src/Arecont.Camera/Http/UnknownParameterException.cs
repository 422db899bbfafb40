namespace Arecont.Camera.Http;

/// <summary>The body holds no <c>name=value</c>; turned into <see cref="CameraError.NotSupported"/>.</summary>
internal sealed class UnknownParameterException : Exception;

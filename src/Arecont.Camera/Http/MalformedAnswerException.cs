namespace Arecont.Camera.Http;

/// <summary>What came is no answer of this interface; turned into <see cref="CameraError.BadAnswer"/> where host and path are known.</summary>
internal sealed class MalformedAnswerException(string cause) : Exception(cause);

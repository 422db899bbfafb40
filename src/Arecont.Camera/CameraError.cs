namespace Arecont.Camera;

/// <summary>Why a call to a camera failed.</summary>
public enum CameraError
{
    /// <summary>No connection: refused, unreachable, name not found, or not in time.</summary>
    Unreachable,

    /// <summary>Connected, but no whole answer in time.</summary>
    TimedOut,

    /// <summary>The connection ended in the middle of the answer.</summary>
    ConnectionLost,

    /// <summary>401: user name or password are wrong or missing.</summary>
    Unauthorized,

    /// <summary>503: the camera is busy.</summary>
    Busy,

    /// <summary>The camera does not know the parameter or path: no <c>name=value</c> in the answer, or 404.</summary>
    NotSupported,

    /// <summary>The answer is not what the interface allows: too large, malformed, another parameter's name.</summary>
    BadAnswer,

    /// <summary>Another HTTP status.</summary>
    UnexpectedStatus,
}

namespace Arecont.Camera.Identity;

/// <summary>What a camera can do, found by asking it and never by its model name alone.</summary>
[Flags]
public enum CameraFeatures
{
    /// <summary>Nothing but stills.</summary>
    None = 0,

    /// <summary><c>mdresult</c> answers.</summary>
    MotionDetection = 1,

    /// <summary><c>auxin</c> answers.</summary>
    Input = 2,

    /// <summary><c>auxout</c> answers.</summary>
    Output = 4,

    /// <summary>H.264 answers.</summary>
    H264 = 8,

    /// <summary><c>focus</c> answers.</summary>
    Focus = 16,

    /// <summary><c>zoom</c> answers.</summary>
    Zoom = 32,

    /// <summary><c>audioinput</c> answers.</summary>
    Audio = 64,

    /// <summary><c>sd_recording</c> answers.</summary>
    Storage = 128,

    /// <summary><c>pmask</c> answers.</summary>
    PrivacyMask = 256,
}

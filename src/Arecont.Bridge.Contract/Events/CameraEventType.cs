namespace Arecont.Bridge.Contract.Events;

/// <summary>What can happen at a camera.</summary>
public enum CameraEventType
{
    /// <summary>Motion began on a channel.</summary>
    MotionStart,

    /// <summary>Motion ended on a channel.</summary>
    MotionEnd,

    /// <summary>Motion began in a user-named zone.</summary>
    ZoneMotionStart,

    /// <summary>Motion ended in a user-named zone.</summary>
    ZoneMotionEnd,

    /// <summary>A contact input went on.</summary>
    InputOn,

    /// <summary>A contact input went off.</summary>
    InputOff,

    /// <summary>The relay closed.</summary>
    OutputOn,

    /// <summary>The relay opened.</summary>
    OutputOff,

    /// <summary>The camera answers (again).</summary>
    Online,

    /// <summary>The camera is lost.</summary>
    Offline,

    /// <summary>A setting reads differently than before.</summary>
    SettingChanged,

    /// <summary>The camera was rebooted by the bridge or was seen to have restarted.</summary>
    Rebooted,
}

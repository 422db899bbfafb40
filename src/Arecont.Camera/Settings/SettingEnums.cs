namespace Arecont.Camera.Settings;

/// <summary>What a parameter belongs to.</summary>
public enum SettingScope
{
    /// <summary>The whole camera: <c>/get</c> and <c>/set</c>.</summary>
    Camera,

    /// <summary>One sensor of a multi-sensor camera (<c>/get{n}</c>, <c>/set{n}</c>); the whole camera on a single-sensor one.</summary>
    Channel,

    /// <summary>A part of one image or stream request, never a setting of the camera.</summary>
    Request,
}

/// <summary>What may be done with a parameter.</summary>
public enum SettingAccess
{
    /// <summary>Only read.</summary>
    Read,

    /// <summary>Read and written.</summary>
    ReadWrite,

    /// <summary>Only written; a read has no meaning.</summary>
    WriteOnly,

    /// <summary>Only written, and its value never leaves the program: never read, logged or published.</summary>
    Secret,
}

/// <summary>How long a written value lives in the camera.</summary>
public enum SettingPersistence
{
    /// <summary>Nothing to keep: a read-only value, an action or a part of a request.</summary>
    None,

    /// <summary>Lost at power-off unless <c>params=save</c> follows.</summary>
    AfterSave,

    /// <summary>Kept by the camera at once.</summary>
    Immediate,
}

/// <summary>What can go wrong for people when a parameter is written; a bridge allows the riskier ones by configuration only.</summary>
public enum SettingRisk
{
    /// <summary>Nothing that another write would not undo.</summary>
    None,

    /// <summary>The camera may become unreachable: addresses, ports, link.</summary>
    Network,

    /// <summary>Passwords.</summary>
    Credentials,

    /// <summary>The camera changes how it serves everyone, so no bridge sets it by itself (<c>mdmode</c>).</summary>
    Service,
}

/// <summary>The heading under which people look for a parameter.</summary>
public enum SettingGroup
{
    /// <summary>Brightness, sharpness, saturation, rotation, gamma.</summary>
    Image,

    /// <summary>Exposure, gains, windows, mains frequency, low light.</summary>
    Exposure,

    /// <summary>White balance and colour.</summary>
    WhiteBalance,

    /// <summary>Day/night switching and binning.</summary>
    DayNight,

    /// <summary>Infrared illumination.</summary>
    Infrared,

    /// <summary>Focus, zoom and iris.</summary>
    Lens,

    /// <summary>Motion detection.</summary>
    Motion,

    /// <summary>Privacy mask.</summary>
    PrivacyMask,

    /// <summary>Encoders, streams, multicast.</summary>
    Stream,

    /// <summary>Contact input and relay.</summary>
    InputOutput,

    /// <summary>Audio.</summary>
    Audio,

    /// <summary>Recording on the SD card.</summary>
    Storage,

    /// <summary>Addresses, ports, quality of service.</summary>
    Network,

    /// <summary>Alignment and sensors of multi-sensor cameras, sensor cropping.</summary>
    Sensor,

    /// <summary>Name, versions, model, power, users, saving and rebooting.</summary>
    System,

    /// <summary>Parts of an image or stream request.</summary>
    Request,
}

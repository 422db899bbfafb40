namespace Arecont.Onvif.Contracts;

/// <summary>Who may call an operation.</summary>
/// <param name="accessClass">The operation's class.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AccessAttribute(AccessClass accessClass) : Attribute
{
    /// <summary>The operation's class.</summary>
    public AccessClass AccessClass => accessClass;
}

/// <summary>The access classes of ONVIF Core ("Access classes for service requests"), mildest first.</summary>
public enum AccessClass
{
    /// <summary>Anyone, without credentials.</summary>
    PreAuth,

    /// <summary>Users: what the device is.</summary>
    ReadSystem,

    /// <summary>Users: pictures, sound, metadata and their configuration.</summary>
    ReadMedia,

    /// <summary>Operators: what should not be widely known.</summary>
    ReadSystemSensitive,

    /// <summary>Operators: what changes how the device works for now.</summary>
    Actuate,

    /// <summary>Administrators: secrets.</summary>
    ReadSystemSecret,

    /// <summary>Administrators: the device's configuration.</summary>
    WriteSystem,

    /// <summary>Administrators: what cannot be undone.</summary>
    Unrecoverable,
}

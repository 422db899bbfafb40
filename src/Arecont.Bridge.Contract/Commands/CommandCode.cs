namespace Arecont.Bridge.Contract.Commands;

/// <summary>The outcome of a command.</summary>
public enum CommandCode
{
    /// <summary>Done and, where there is something to read back, proven.</summary>
    Done,

    /// <summary>No such setting, port or channel.</summary>
    Unknown,

    /// <summary>The value is outside of what the catalogue allows; nothing was sent.</summary>
    InvalidValue,

    /// <summary>The camera does not have it.</summary>
    NotSupported,

    /// <summary>The configuration does not allow it (network, credentials, factory reset), or it can only be read.</summary>
    NotAllowed,

    /// <summary>The camera kept another value; <see cref="CommandResult.Value"/> says which.</summary>
    Refused,

    /// <summary>The camera is offline.</summary>
    Offline,

    /// <summary>The camera did not answer in time; whether it took the command is not known.</summary>
    TimedOut,

    /// <summary>Too many commands wait for this camera.</summary>
    Overloaded,

    /// <summary>Another failure, told in the message.</summary>
    Failed,
}

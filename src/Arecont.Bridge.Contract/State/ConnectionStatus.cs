namespace Arecont.Bridge.Contract.State;

/// <summary>Whether the bridge reaches a camera.</summary>
public enum ConnectionStatus
{
    /// <summary>Not yet known: the bridge has just started.</summary>
    Unknown,

    /// <summary>It answers.</summary>
    Online,

    /// <summary>It does not, or refuses the credentials.</summary>
    Offline,
}

namespace Arecont.Bridge.Contract.Commands;

/// <summary>What a relay is to do.</summary>
public enum OutputAction
{
    /// <summary>Open.</summary>
    Off,

    /// <summary>Close.</summary>
    On,

    /// <summary>Change over.</summary>
    Toggle,

    /// <summary>Close, and open again after a time that the bridge keeps.</summary>
    Pulse,
}

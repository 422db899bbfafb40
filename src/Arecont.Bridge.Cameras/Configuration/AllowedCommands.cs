namespace Arecont.Bridge.Cameras.Configuration;

/// <summary>Which dangerous commands people may give to a camera; all refused by default.</summary>
public sealed record AllowedCommands
{
    /// <summary>Addresses, ports and link settings.</summary>
    public bool Network { get; init; }

    /// <summary>The camera's passwords.</summary>
    public bool Credentials { get; init; }

    /// <summary>Factory reset.</summary>
    public bool FactoryReset { get; init; }
}

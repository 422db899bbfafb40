using System.Collections.Immutable;

namespace Arecont.Bridge.Onvif.Devices;

/// <summary>What is remembered of a device over restarts.</summary>
internal sealed record DeviceRecord
{
    /// <summary>The port it was given, where ports are given; null where not yet.</summary>
    public int? Port { get; init; }

    /// <summary>Twelve lower-case hexadecimal digits, as first seen; null until the camera has answered.</summary>
    public string? Mac { get; init; }

    /// <summary>The camera's model, as last seen.</summary>
    public string? Model { get; init; }

    /// <summary>The camera's model number, as last seen.</summary>
    public string? ModelNumber { get; init; }

    /// <summary>The camera's firmware, as last seen.</summary>
    public string? Firmware { get; init; }

    /// <summary>The scopes that clients gave it; they take the place of the default ones of their kind.</summary>
    public ImmutableArray<string> Scopes { get; init; } = [];

    /// <summary>True while it shall not be found by discovery.</summary>
    public bool NonDiscoverable { get; init; }

    /// <summary>Counts up with each change of what discovery tells of it (WS-Discovery, 4.2: <c>MetadataVersion</c>).</summary>
    public uint MetadataVersion { get; init; } = 1;

    /// <summary>How clients set its relays, by token.</summary>
    public ImmutableSortedDictionary<string, RelayRecord> Relays { get; init; } = ImmutableSortedDictionary<string, RelayRecord>.Empty;
}

/// <summary>How a relay answers to a client's command.</summary>
/// <param name="Monostable">True goes back to open by itself.</param>
/// <param name="Delay">After how long.</param>
internal sealed record RelayRecord(bool Monostable, TimeSpan Delay)
{
    /// <summary>As long as nobody set it.</summary>
    public static RelayRecord Default { get; } = new(false, TimeSpan.FromSeconds(1));
}

using System.Collections.Immutable;
using Arecont.Bridge.Contract.State;

namespace Arecont.Bridge.Cameras.Ports;

/// <summary>Cameras have at most one contact input and one relay, both number 1.</summary>
internal static class PortStates
{
    /// <summary>The number of the only port.</summary>
    public const int Number = 1;

    /// <summary>The list for a camera that has the port or not; what was known stays known.</summary>
    public static ImmutableArray<PortState> Of(bool present, ImmutableArray<PortState> known)
        => !present ? [] : known.IsDefaultOrEmpty ? [new PortState(Number, null, null)] : known;

    /// <summary>The list with a new reading.</summary>
    public static ImmutableArray<PortState> With(bool on, DateTimeOffset since) => [new PortState(Number, on, since)];

    /// <summary>The last reading, or null.</summary>
    public static bool? Read(ImmutableArray<PortState> ports) => ports.IsDefaultOrEmpty ? null : ports[0].On;
}

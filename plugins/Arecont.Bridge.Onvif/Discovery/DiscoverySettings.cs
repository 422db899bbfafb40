using System.Collections.Immutable;
using System.Net;

namespace Arecont.Bridge.Onvif.Discovery;

/// <summary>Where devices are announced and listened for.</summary>
/// <param name="Port">The UDP port, 3702 by WS-Discovery.</param>
/// <param name="Addresses">The machine's own addresses whose networks hear of the devices; empty for all.</param>
internal sealed record DiscoverySettings(int Port, ImmutableArray<IPAddress> Addresses)
{
    /// <summary>The group of WS-Discovery.</summary>
    public static IPAddress Group { get; } = IPAddress.Parse("239.255.255.250");

    /// <summary>Whether a network is meant.</summary>
    public bool Covers(LocalNetwork network) => Addresses.IsEmpty || Addresses.Contains(network.Address);
}

using System.Collections.Immutable;
using System.Net;

namespace Arecont.Bridge.Onvif.Discovery;

/// <summary>Where devices are announced and listened for.</summary>
/// <param name="Port">The UDP port, 3702 by WS-Discovery.</param>
/// <param name="Targets">Whom Hello and Bye are sent to; groups among them are listened to.</param>
internal sealed record DiscoverySettings(int Port, ImmutableArray<IPAddress> Targets)
{
    /// <summary>The group of WS-Discovery.</summary>
    public static IPAddress Group { get; } = IPAddress.Parse("239.255.255.250");

    /// <summary>Port and group of the standard.</summary>
    public static DiscoverySettings Default { get; } = new(3702, [Group]);

    /// <summary>Whether an address is a group.</summary>
    public static bool IsGroup(IPAddress address) => address.GetAddressBytes() is [>= 224 and <= 239, ..];
}

using System.Net;

namespace Arecont.Camera.Discovery;

/// <summary>Finds cameras on the LAN by the vendor's UDP broadcast (seen on real cameras). Sends command 0x01 (ask) only, never another.</summary>
public static class CameraDiscovery
{
    /// <summary>
    /// Asks on every IPv4 interface and yields each camera once, by MAC address, as replies come.
    /// </summary>
    /// <param name="options">Targets, rounds and time.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static IAsyncEnumerable<DiscoveredCamera> FindAsync(DiscoveryOptions options, TimeProvider time, CancellationToken cancellationToken)
        => throw new NotImplementedException();
}

/// <summary>How to search.</summary>
public sealed record DiscoveryOptions
{
    /// <summary>Where to ask; empty means the limited broadcast address, port 69, from every IPv4 interface.</summary>
    public IReadOnlyList<IPEndPoint> Targets { get; init; } = [];

    /// <summary>How often the question is sent; UDP loses some.</summary>
    public int Rounds { get; init; } = 3;

    /// <summary>How long to wait for replies after each question.</summary>
    public TimeSpan Wait { get; init; } = TimeSpan.FromMilliseconds(500);
}

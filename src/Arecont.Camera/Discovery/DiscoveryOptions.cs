using System.Net;

namespace Arecont.Camera.Discovery;

/// <summary>How to search.</summary>
public sealed record DiscoveryOptions
{
    /// <summary>Where to ask; empty means the limited broadcast address, port 69, from every IPv4 interface.</summary>
    public IReadOnlyList<IPEndPoint> Targets { get; init; } = [];

    /// <summary>How often the question is sent, 1 to 100; UDP loses some.</summary>
    public int Rounds { get; init; } = 3;

    /// <summary>How long to wait for replies after each question.</summary>
    public TimeSpan Wait { get; init; } = TimeSpan.FromMilliseconds(500);
}

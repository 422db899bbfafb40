using System.Net;

namespace Arecont.Bridge.Contract;

/// <summary>Facts of the running bridge.</summary>
/// <param name="Version">The program's version.</param>
/// <param name="Started">When this run began.</param>
public sealed record BridgeInfo(string Version, DateTimeOffset Started)
{
    /// <summary>Where the program's own web server listens, as configured; null where nobody said. Adapters that announce themselves tell it.</summary>
    public IPEndPoint? Http { get; init; }
}

using System.Collections.Frozen;
using System.Net;

namespace Arecont.Bridge.Rtsp.Options;

/// <summary>The <c>rtsp</c> section.</summary>
internal sealed record RtspOptions
{
    /// <summary>Where RTSP is served.</summary>
    public IPEndPoint Listen { get; init; } = new(IPAddress.Loopback, 8554);

    /// <summary>Where RTSP over TLS is served, or null.</summary>
    public TlsOptions? Tls { get; init; }

    /// <summary>True also takes Basic, where the password crosses the network readable.</summary>
    public bool Basic { get; init; }

    /// <summary>Multicast; null where it is off.</summary>
    public MulticastOptions? Multicast { get; init; }

    /// <summary>The ports that UDP is sent from; null for any free ones.</summary>
    public PortRange? UdpPorts { get; init; }

    /// <summary>Sessions on one camera at a time.</summary>
    public int ViewersPerCamera { get; init; } = 2000;

    /// <summary>Sessions from one address at a time.</summary>
    public int ViewersPerAddress { get; init; } = 2000;

    /// <summary>How long a UDP session lives without a sign of its client, and a connection without a request.</summary>
    public TimeSpan SessionTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The cameras whose own RTSP server is named instead of this one.</summary>
    public FrozenSet<string> PassThrough { get; init; } = FrozenSet<string>.Empty;
}

/// <summary><c>rtsp.tls</c>.</summary>
/// <param name="Listen">Where.</param>
/// <param name="Certificate">A PEM file, or a PKCS#12 file where <paramref name="Key"/> is null.</param>
/// <param name="Key">The PEM file of the private key, or null.</param>
/// <param name="Password">Of the PKCS#12 file or the encrypted key, or null.</param>
internal sealed record TlsOptions(IPEndPoint Listen, string Certificate, string? Key, string? Password)
{
    /// <summary>Without the password.</summary>
    public override string ToString() => $"{Listen} {Certificate}";
}

/// <summary><c>rtsp.multicast</c>.</summary>
/// <param name="Groups">The addresses that streams are given, one each.</param>
/// <param name="Port">The even port of each stream's first track; the next track takes the next even one.</param>
/// <param name="TimeToLive">1 to 255: 1 stays on the network.</param>
/// <param name="Interface">The local address to send from, or null for the system's choice.</param>
internal sealed record MulticastOptions(IPNetwork Groups, int Port, int TimeToLive, IPAddress? Interface);

/// <summary>Ports from the first to the last.</summary>
internal readonly record struct PortRange(int First, int Last);

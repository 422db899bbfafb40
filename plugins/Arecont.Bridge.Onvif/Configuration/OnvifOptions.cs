using System.Collections.Immutable;
using System.Net;

namespace Arecont.Bridge.Onvif.Configuration;

/// <summary>What the configuration says of ONVIF.</summary>
internal sealed record OnvifOptions
{
    /// <summary>The first port that devices are given; null gives none of their own but those in <see cref="Cameras"/>.</summary>
    public int? BasePort { get; init; }

    /// <summary>The address that devices' own ports listen on.</summary>
    public IPAddress Listen { get; init; } = IPAddress.Loopback;

    /// <summary>The id of a device that has every camera's sensors; null for none.</summary>
    public string? Recorder { get; init; }

    /// <summary>
    /// The status of HTTP for faults of the sender in SOAP 1.2: 400, as SOAP 1.2 and cameras have it, or 500 for clients that read faults
    /// from no other, such as those made with .NET's WCF.
    /// </summary>
    public int SenderFaultStatus { get; init; } = 400;

    /// <summary>How far a client's clock may be off for WS-Security's user name tokens. Longer leaves a stolen token more time, not a second use.</summary>
    public TimeSpan ClockTolerance { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>WS-Discovery.</summary>
    public DiscoveryOptions Discovery { get; init; } = new();

    /// <summary>The networks that WS-BaseNotification may send to, beside the subscriber's own address.</summary>
    public ImmutableArray<IPNetwork> NotifyAllow { get; init; } = [];

    /// <summary>What the configuration says of single cameras, in its order; a camera that came later is not among them.</summary>
    public ImmutableArray<CameraOptions> Cameras { get; init; } = [];

    /// <summary>What is said of a camera, or the defaults.</summary>
    public CameraOptions Of(string cameraId) => Cameras.FirstOrDefault(camera => camera.Id == cameraId) ?? new CameraOptions(cameraId);
}

/// <summary><c>onvif.discovery</c>.</summary>
internal sealed record DiscoveryOptions
{
    /// <summary>False neither announces devices nor answers probes.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>The UDP port, 3702 by standard.</summary>
    public int Port { get; init; } = 3702;

    /// <summary>The bridge's own addresses whose networks hear of the devices; empty for every IPv4 address of the machine.</summary>
    public ImmutableArray<IPAddress> Addresses { get; init; } = [];
}

/// <summary><c>cameras[].onvif</c>.</summary>
/// <param name="Id">The camera.</param>
internal sealed record CameraOptions(string Id)
{
    /// <summary>False keeps the camera out of ONVIF altogether.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>The port of its own; null takes one from <see cref="OnvifOptions.BasePort"/> on.</summary>
    public int? Port { get; init; }

    /// <summary>The address of its own; null for <see cref="OnvifOptions.Listen"/>.</summary>
    public IPAddress? Address { get; init; }

    /// <summary>The section's path, for errors.</summary>
    public string Key { get; init; } = "onvif";
}

using System.Net;
using Arecont.Bridge.Contract.Users;
using Arecont.Bridge.Onvif.Devices;

namespace Arecont.Bridge.Onvif.Soap;

/// <summary>What a service may know of the request it answers.</summary>
internal sealed record OnvifCall
{
    /// <summary>The device that was asked.</summary>
    public required OnvifDevice Device { get; init; }

    /// <summary>Who asks; null for what needs no credentials.</summary>
    public BridgeUser? User { get; init; }

    /// <summary>The address that the client came in on, up to the service's name: <c>http://192.0.2.7:8080/onvif/door/</c> or <c>http://192.0.2.7:8101/onvif/</c>.</summary>
    public required Uri Base { get; init; }

    /// <summary>The rest of the path after the service's name: a subscription's id; empty where there is none.</summary>
    public string Rest { get; init; } = string.Empty;

    /// <summary>The client's address.</summary>
    public IPAddress? RemoteAddress { get; init; }

    /// <summary>The bridge's own address that the client reached.</summary>
    public IPAddress? LocalAddress { get; init; }

    /// <summary>Cancelled when the client went away or the bridge stops.</summary>
    public CancellationToken Aborted { get; init; }

    /// <summary>The host of <see cref="Base"/>: a name or an address, IPv6 in brackets, no port.</summary>
    public string Host => Base.Host;

    /// <summary>The address of a service of this device, as this client reaches it.</summary>
    public string AddressOf(string path) => new Uri(Base, path).AbsoluteUri;
}

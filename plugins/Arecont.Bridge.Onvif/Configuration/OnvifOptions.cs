using System.Collections.Immutable;
using System.Net;

namespace Arecont.Bridge.Onvif.Configuration;

/// <summary>What the configuration says of ONVIF.</summary>
internal sealed record OnvifOptions
{
    /// <summary>
    /// The status of HTTP for faults of the sender in SOAP 1.2: 400, as SOAP 1.2 and cameras have it, or 500 for clients that read faults
    /// from no other, such as those made with .NET's WCF.
    /// </summary>
    public int SenderFaultStatus { get; init; } = 400;

    /// <summary>How far a client's clock may be off for WS-Security's user name tokens. Longer leaves a stolen token more time, not a second use.</summary>
    public TimeSpan ClockTolerance { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The networks that WS-BaseNotification may send to, beside the subscriber's own address.</summary>
    public ImmutableArray<IPNetwork> NotifyAllow { get; init; } = [];
}

using System.Collections.Immutable;
using System.Net;

namespace Arecont.Bridge.Onvif.Configuration;

/// <summary>What the configuration says of ONVIF.</summary>
internal sealed record OnvifOptions
{
    /// <summary>The networks that WS-BaseNotification may send to, beside the subscriber's own address.</summary>
    public ImmutableArray<IPNetwork> NotifyAllow { get; init; } = [];
}

using System.Net;

namespace Arecont.Bridge.Onvif.Events.Notify;

/// <summary>Where a subscriber is notified, settled when it subscribes: a name that later means another host leads nowhere else.</summary>
/// <param name="Given">The address as the subscriber gave it.</param>
/// <param name="Host">The IP address that it means.</param>
internal sealed record ConsumerAddress(Uri Given, IPAddress Host)
{
    /// <summary>The address that is connected to.</summary>
    public Uri Target { get; } = new UriBuilder(Given) { Host = Host.ToString() }.Uri;
}

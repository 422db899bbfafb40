using System.Net;
using System.Net.Sockets;
using Arecont.Bridge.Onvif.Configuration;
using Arecont.Onvif.Contracts.Events;

namespace Arecont.Bridge.Onvif.Events.Notify;

/// <summary>
/// Decides where notifications may go: to the subscriber's own address, and into the networks that the configuration names. Anything else
/// would let a subscriber make the bridge talk to hosts that it cannot reach itself.
/// </summary>
internal sealed class NotifyPolicy(OnvifOptions options, EventFaults faults, TimeProvider time)
{
    private static readonly TimeSpan LookupLimit = TimeSpan.FromSeconds(2);

    /// <summary>The address to notify, or a fault.</summary>
    /// <param name="consumer">What the subscriber gave.</param>
    /// <param name="subscriber">Where it called from.</param>
    /// <param name="cancellationToken">Ends the look-up of a name.</param>
    public async Task<ConsumerAddress> CheckAsync(EndpointReference? consumer, IPAddress? subscriber, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(consumer?.Address?.Trim(), UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
            || address.UserInfo.Length > 0)
        {
            throw faults.ConsumerRefused("ConsumerReference needs an Address that begins with http:// or https:// and holds no credentials.");
        }

        foreach (var host in await LookUpAsync(address, cancellationToken).ConfigureAwait(false))
        {
            if (IsAllowed(Plain(host), subscriber is null ? null : Plain(subscriber)))
            {
                return new ConsumerAddress(address, Plain(host));
            }
        }

        throw faults.ConsumerRefused(
            $"ConsumerReference {address.Host} may not be notified: it is neither the address you call from nor in a network of onvif.notify.allow.");
    }

    private async Task<IPAddress[]> LookUpAsync(Uri address, CancellationToken cancellationToken)
    {
        if (IPAddress.TryParse(address.DnsSafeHost, out var literal))
        {
            return [literal];
        }

        try
        {
            return await Dns.GetHostAddressesAsync(address.DnsSafeHost, cancellationToken).WaitAsync(LookupLimit, time, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is SocketException or TimeoutException or ArgumentException)
        {
            throw faults.ConsumerRefused($"ConsumerReference {address.Host} is not known to the bridge's name service.");
        }
    }

    private bool IsAllowed(IPAddress host, IPAddress? subscriber) => host.Equals(subscriber) || options.NotifyAllow.Any(network => network.Contains(host));

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}

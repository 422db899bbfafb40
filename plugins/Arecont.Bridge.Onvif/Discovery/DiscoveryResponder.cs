using System.Net;

namespace Arecont.Bridge.Onvif.Discovery;

/// <summary>Answers datagrams: what to send back to whoever sent one.</summary>
internal sealed class DiscoveryResponder(IAnnouncedDevices devices, DiscoveryWriter writer)
{
    /// <summary>The answers to a datagram, each a datagram of its own; none for what is not a question or means nobody here.</summary>
    /// <param name="datagram">What came.</param>
    /// <param name="length">How much of it counts.</param>
    /// <param name="local">The bridge's address that the sender reaches it at.</param>
    /// <param name="isMulticast">Whether everybody was asked: then only who has something to say speaks.</param>
    public IEnumerable<byte[]> Answer(byte[] datagram, int length, IPAddress local, bool isMulticast)
        => DiscoveryReader.Read(datagram, length) switch
        {
            Probe { Rule: ScopeRule.Unknown, Scopes.IsEmpty: false } probe => isMulticast ? [] : [writer.MatchingRuleNotSupported(probe.MessageId)],
            Probe probe => from device in devices.Discoverable
                           where probe.Means(device)
                           let address = device.Address(local)
                           where address is not null
                           select writer.ProbeMatch(probe.MessageId, device, address),
            Resolve resolve => from device in devices.Discoverable
                               where string.Equals(device.EndpointReference, resolve.EndpointReference, StringComparison.OrdinalIgnoreCase)
                               let address = device.Address(local)
                               where address is not null
                               select writer.ResolveMatch(resolve.MessageId, device, address),
            _ => [],
        };
}

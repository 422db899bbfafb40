using System.Collections.Immutable;
using System.Xml;

namespace Arecont.Bridge.Onvif.Discovery;

/// <summary>A question that somebody sent.</summary>
/// <param name="MessageId">Its <c>wsa:MessageID</c>, which the answer relates to.</param>
internal abstract record DiscoveryRequest(string MessageId);

/// <summary>Who has these types and scopes?</summary>
/// <param name="MessageId">Its <c>wsa:MessageID</c>.</param>
/// <param name="Types">All of them are wanted; none means any.</param>
/// <param name="Scopes">All of them are wanted; none means any.</param>
/// <param name="Rule">How scopes are compared.</param>
internal sealed record Probe(string MessageId, ImmutableArray<XmlQualifiedName> Types, ImmutableArray<string> Scopes, ScopeRule Rule) : DiscoveryRequest(MessageId)
{
    /// <summary>Whether a device is meant.</summary>
    public bool Means(AnnouncedDevice device)
        => Types.All(DiscoveryNames.Types.Contains) && Scopes.All(wanted => device.Scopes.Any(scope => Rule.Matches(wanted, scope)));
}

/// <summary>Where is this endpoint?</summary>
/// <param name="MessageId">Its <c>wsa:MessageID</c>.</param>
/// <param name="EndpointReference">The address of its endpoint reference.</param>
internal sealed record Resolve(string MessageId, string EndpointReference) : DiscoveryRequest(MessageId);

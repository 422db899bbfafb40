using System.Collections.Immutable;
using System.Xml;
using Arecont.Onvif.Contracts;
using Arecont.Onvif.Contracts.Events;
using Arecont.Onvif.Metadata.Events;
using PropertyOperation = Arecont.Onvif.Metadata.Events.PropertyOperation;

namespace Arecont.Bridge.Onvif.Events.Filters;

/// <summary>Compiles what a subscriber asks for; what it cannot say is a fault, so that nobody waits for what never comes.</summary>
internal sealed class FilterCompiler(EventFaults faults, TopicExpressions topics, ContentExpressions contents)
{
    /// <summary>Compiles filter and policy.</summary>
    /// <param name="filter">The filter; null wants everything.</param>
    /// <param name="policy">The policy; null is the usual one.</param>
    /// <param name="supported">The topics that the device sends.</param>
    public SubscriptionFilter Compile(FilterType? filter, SubscriptionPolicy? policy, IReadOnlyCollection<string> supported)
    {
        var parts = ImmutableArray.CreateBuilder<Predicate<OnvifNotification>>();
        if (IsChangedOnly(policy))
        {
            parts.Add(static notification => notification.Operation is null or PropertyOperation.Changed);
        }

        if (filter?.Others is { Count: > 0 } others)
        {
            throw faults.InvalidFilter(
                $"No filter {others[0].LocalName}: there are TopicExpression and MessageContent.",
                others.Select(other => new XmlQualifiedName(other.LocalName, other.NamespaceURI)));
        }

        foreach (var expression in filter?.TopicExpressions ?? [])
        {
            parts.Add(topics.Compile(expression, supported));
        }

        foreach (var expression in filter?.MessageContents ?? [])
        {
            parts.Add(contents.Compile(expression));
        }

        return new SubscriptionFilter(parts.ToImmutable());
    }

    /// <summary><c>tev:ChangedOnly</c> is the one policy that there is.</summary>
    private bool IsChangedOnly(SubscriptionPolicy? policy)
    {
        var policies = policy?.Policies ?? [];
        return policies.FirstOrDefault(one => one is not { LocalName: "ChangedOnly", NamespaceURI: OnvifNames.Events }) is { } unknown
            ? throw faults.UnrecognizedPolicyRequest($"No policy {unknown.LocalName}: there is ChangedOnly.")
            : policies.Count > 0;
    }
}

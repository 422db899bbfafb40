using System.Collections.Immutable;
using Arecont.Onvif.Metadata.Events;

namespace Arecont.Bridge.Onvif.Events.Filters;

/// <summary>What a subscriber wants, compiled once: a message passes where it passes every part.</summary>
/// <param name="parts">The parts.</param>
internal sealed class SubscriptionFilter(ImmutableArray<Predicate<OnvifNotification>> parts)
{
    /// <summary>True where the subscriber wants the message.</summary>
    public bool Matches(OnvifNotification notification)
    {
        foreach (var part in parts)
        {
            if (!part(notification))
            {
                return false;
            }
        }

        return true;
    }
}

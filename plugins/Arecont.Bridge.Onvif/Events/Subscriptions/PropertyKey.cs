using Arecont.Onvif.Metadata.Events;

namespace Arecont.Bridge.Onvif.Events.Subscriptions;

/// <summary>What tells one property of a device from another: its topic and what it is about.</summary>
/// <param name="Topic">The topic's path.</param>
/// <param name="Source">The source's items, written one after the other.</param>
internal readonly record struct PropertyKey(string Topic, string Source)
{
    /// <summary>The key of a property's message; null for a message of a topic that is no property.</summary>
    public static PropertyKey? Of(OnvifNotification notification)
        => notification.Operation is null
            ? null
            : new PropertyKey(notification.Topic, string.Join('\n', notification.Source.Select(item => $"{item.Name}={item.Value}")));
}

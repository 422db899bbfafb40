using System.Collections.Immutable;
using Arecont.Bridge.Onvif.Events.Filters;
using Arecont.Onvif.Contracts;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.Events;
using Arecont.Onvif.Metadata.Events;
using SimpleItem = Arecont.Onvif.Metadata.Events.SimpleItem;

namespace Arecont.Bridge.Onvif.Events;

/// <summary>Messages as the contracts have them.</summary>
internal static class ContractMessages
{
    public static NotificationMessage Of(OnvifNotification notification)
        => new()
        {
            Topic = new QueryExpression { Dialect = TopicExpressions.ConcreteSet, Text = notification.Topic, Namespaces = { ["tns1"] = OnvifNames.Topics } },
            Message = new NotificationContent
            {
                Message = new Message
                {
                    UtcTime = UtcTimes.Of(notification.UtcTime),
                    PropertyOperation = Of(notification.Operation ?? default),
                    PropertyOperationSpecified = notification.Operation is not null,
                    Source = Items(notification.Source),
                    Data = Items(notification.Data),
                },
            },
        };

    private static Arecont.Onvif.Contracts.Events.PropertyOperation Of(Arecont.Onvif.Metadata.Events.PropertyOperation operation) => operation switch
    {
        Arecont.Onvif.Metadata.Events.PropertyOperation.Initialized => Arecont.Onvif.Contracts.Events.PropertyOperation.Initialized,
        Arecont.Onvif.Metadata.Events.PropertyOperation.Deleted => Arecont.Onvif.Contracts.Events.PropertyOperation.Deleted,
        _ => Arecont.Onvif.Contracts.Events.PropertyOperation.Changed,
    };

    private static ItemList Items(ImmutableArray<SimpleItem> items)
        => new() { SimpleItems = [.. items.Select(item => new Arecont.Onvif.Contracts.Common.SimpleItem { Name = item.Name, Value = item.Value })] };
}

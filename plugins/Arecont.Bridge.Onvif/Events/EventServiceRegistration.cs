using Arecont.Bridge.Onvif.Events.Feed;
using Arecont.Bridge.Onvif.Events.Filters;
using Arecont.Bridge.Onvif.Events.Notify;
using Arecont.Bridge.Onvif.Events.Subscriptions;
using Arecont.Bridge.Onvif.Services;
using Arecont.Onvif.Contracts;
using Arecont.Onvif.Contracts.Events;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Onvif.Events;

/// <summary>Adds events.</summary>
internal static class EventServiceRegistration
{
    /// <summary>The last part of the service's address; below it are the subscriptions.</summary>
    public const string Path = "event_service";

    /// <summary>What the service can do, on every device.</summary>
    public static EventServiceCapabilities Capabilities { get; } = new()
    {
        WSSubscriptionPolicySupport = true,
        WSPausableSubscriptionManagerInterfaceSupport = false,
        MaxNotificationProducers = EventLimits.NotificationProducers,
        MaxPullPoints = EventLimits.PullPoints,
        PersistentNotificationStorage = false,
    };

    public static IServiceCollection AddEventService(this IServiceCollection services)
        => services
            .AddSingleton<EventFaults>()
            .AddSingleton<TopicExpressions>()
            .AddSingleton<ContentExpressions>()
            .AddSingleton<FilterCompiler>()
            .AddSingleton<SubscriptionTimes>()
            .AddSingleton<NotifyPolicy>()
            .AddSingleton<NotifyDeliveries>()
            .AddSingleton<EventHubs>()
            .AddSingleton<IEventPublisher>(provider => provider.GetRequiredService<EventHubs>())
            .AddHostedService<CameraEventFeed>()
            .AddOnvifService(new ServiceDescription<IEventService, EventService>
            {
                Namespace = OnvifNames.Events,
                Path = Path,
                Version = (24, 12),
                Capabilities = static _ => Capabilities,
            });
}

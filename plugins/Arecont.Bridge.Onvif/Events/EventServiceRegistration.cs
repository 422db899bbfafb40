using Arecont.Bridge.Onvif.Events.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Onvif.Events;

/// <summary>Adds events.</summary>
internal static class EventServiceRegistration
{
    public static IServiceCollection AddEventService(this IServiceCollection services)
        => services
            .AddSingleton<EventHubs>()
            .AddSingleton<IEventPublisher>(provider => provider.GetRequiredService<EventHubs>());
}

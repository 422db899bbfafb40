using Arecont.Onvif.Metadata.Events;

namespace Arecont.Bridge.Onvif.Events.Subscriptions;

/// <summary>A message on its way to subscribers.</summary>
/// <param name="Key">The property it tells of; null where it tells of none.</param>
/// <param name="Notification">What it says.</param>
internal readonly record struct HubMessage(PropertyKey? Key, OnvifNotification Notification);

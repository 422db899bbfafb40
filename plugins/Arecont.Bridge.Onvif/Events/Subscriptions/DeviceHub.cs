using System.Collections.Immutable;
using Arecont.Onvif.Metadata.Events;

namespace Arecont.Bridge.Onvif.Events.Subscriptions;

/// <summary>
/// One device's subscribers, and the values of its properties. Whoever subscribes gets every value first (Initialized) and then each
/// change in its order, none twice and none left out.
/// </summary>
/// <param name="ended">Called for each subscription that ends.</param>
internal sealed class DeviceHub(Action<Subscription> ended)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<PropertyKey, OnvifNotification> _values = [];
    private ImmutableDictionary<string, Subscription> _subscriptions = ImmutableDictionary<string, Subscription>.Empty;
    private bool _completed;

    /// <summary>The subscribers that there are now.</summary>
    public IReadOnlyCollection<Subscription> Subscriptions => [.. _subscriptions.Values];

    /// <summary>
    /// Tells what happened at one moment. A property's operation is worked out here: Initialized for a property that was not known,
    /// Changed for a new value, nothing for the old one; only Deleted is taken as it comes.
    /// </summary>
    public void Publish(params ReadOnlySpan<OnvifNotification> notifications)
    {
        lock (_gate)
        {
            var messages = new List<HubMessage>(notifications.Length);
            foreach (var notification in notifications)
            {
                if (Take(notification) is { } message)
                {
                    messages.Add(message);
                }
            }

            foreach (var subscription in messages.Count == 0 ? [] : _subscriptions.Values)
            {
                subscription.Offer(messages);
            }
        }
    }

    /// <summary>True where a property has a value.</summary>
    public bool Knows(OnvifNotification property)
    {
        lock (_gate)
        {
            return PropertyKey.Of(property) is { } key && _values.ContainsKey(key);
        }
    }

    /// <summary>Adds a subscriber and gives it every value; false where there are as many of its kind as allowed.</summary>
    public bool TryAdd(Subscription subscription, int limit)
    {
        lock (_gate)
        {
            if (_completed || _subscriptions.Values.Count(other => other.IsPullPoint == subscription.IsPullPoint) >= limit)
            {
                return false;
            }

            subscription.Expired = Remove;
            _subscriptions = _subscriptions.Add(subscription.Id, subscription);
            subscription.OfferValues(Values());
            return true;
        }
    }

    /// <summary>The subscriber with this id, or null.</summary>
    public Subscription? Find(string id) => _subscriptions.GetValueOrDefault(id);

    /// <summary>Gives a subscriber every value anew.</summary>
    public void Synchronize(Subscription subscription)
    {
        lock (_gate)
        {
            subscription.OfferValues(Values());
        }
    }

    /// <summary>Ends a subscription.</summary>
    public void Remove(Subscription subscription)
    {
        lock (_gate)
        {
            if (!_subscriptions.ContainsKey(subscription.Id))
            {
                return;
            }

            _subscriptions = _subscriptions.Remove(subscription.Id);
        }

        End(subscription);
    }

    /// <summary>Nothing more happens to this device: every subscription ends once it is read, and none is added.</summary>
    public void Complete()
    {
        ImmutableDictionary<string, Subscription> all;
        lock (_gate)
        {
            _completed = true;
            all = _subscriptions;
            _subscriptions = all.Clear();
        }

        foreach (var subscription in all.Values)
        {
            End(subscription);
        }
    }

    private void End(Subscription subscription)
    {
        subscription.Dispose();
        ended(subscription);
    }

    private HubMessage? Take(OnvifNotification notification)
    {
        if (PropertyKey.Of(notification) is not { } key)
        {
            return new HubMessage(null, notification);
        }

        if (notification.Operation == PropertyOperation.Deleted)
        {
            return _values.Remove(key) ? new HubMessage(key, notification) : null;
        }

        var known = _values.TryGetValue(key, out var before);
        if (known && before!.Data.SequenceEqual(notification.Data))
        {
            return null;
        }

        _values[key] = notification with { Operation = PropertyOperation.Initialized };
        return new HubMessage(key, notification with { Operation = known ? PropertyOperation.Changed : PropertyOperation.Initialized });
    }

    private IEnumerable<HubMessage> Values() => _values.Select(value => new HubMessage(value.Key, value.Value));
}

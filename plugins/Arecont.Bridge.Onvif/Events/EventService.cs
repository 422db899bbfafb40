using System.Xml;
using Arecont.Bridge.Onvif.Events.Filters;
using Arecont.Bridge.Onvif.Events.Notify;
using Arecont.Bridge.Onvif.Events.Subscriptions;
using Arecont.Bridge.Onvif.Events.Topics;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Events;

namespace Arecont.Bridge.Onvif.Events;

/// <summary>Events. A subscription's id stands in its address, <c>event_service/{id}</c>: many clients send no reference parameters.</summary>
internal sealed class EventService(
    OnvifCall call,
    EventHubs hubs,
    FilterCompiler filters,
    SubscriptionTimes times,
    NotifyPolicy policy,
    NotifyDeliveries deliveries,
    EventFaults faults,
    TimeProvider time) : IEventService
{
    private DeviceHub Hub => hubs.Of(call.Device.Id);

    /// <inheritdoc/>
    public Task<GetServiceCapabilitiesResponse> GetServiceCapabilitiesAsync(GetServiceCapabilitiesRequest request)
        => Task.FromResult(new GetServiceCapabilitiesResponse { Capabilities = EventServiceRegistration.Capabilities });

    /// <inheritdoc/>
    public Task<GetEventPropertiesResponse> GetEventPropertiesAsync(GetEventPropertiesRequest request)
        => Task.FromResult(new GetEventPropertiesResponse
        {
            TopicNamespaceLocation = ["http://www.onvif.org/onvif/ver10/topics/topicns.xml"],
            FixedTopicSet = DeviceTopics.AreFixed(call.Device),
            TopicSet = TopicSetBuilder.Build(DeviceTopics.Of(call.Device)),
            TopicExpressionDialect = [TopicExpressions.Concrete, TopicExpressions.ConcreteSet],
            MessageContentFilterDialect = [ContentExpressions.ItemFilter],
            MessageContentSchemaLocation = ["http://www.onvif.org/onvif/ver10/schema/onvif.xsd"],
        });

    /// <inheritdoc/>
    public Task<CreatePullPointSubscriptionResponse> CreatePullPointSubscriptionAsync(CreatePullPointSubscriptionRequest request)
    {
        var filter = filters.Compile(request.Filter, request.SubscriptionPolicy, DeviceTopics.PathsOf(call.Device));
        var subscription = new Subscription(filter, time, times.Initial(request.InitialTerminationTime));
        Add(subscription, EventLimits.PullPoints);
        return Task.FromResult(new CreatePullPointSubscriptionResponse
        {
            SubscriptionReference = AddressOf(subscription),
            CurrentTime = UtcTimes.Of(time.GetUtcNow()),
            TerminationTime = UtcTimes.Of(subscription.TerminationTime),
        });
    }

    /// <inheritdoc/>
    public async Task<PullMessagesResponse> PullMessagesAsync(PullMessagesRequest request)
    {
        var subscription = Find(isPullPoint: true);
        var timeout = Duration(request.Timeout);
        if (timeout > EventLimits.PullTimeout)
        {
            throw EventFaults.PullTimeout($"Timeout {request.Timeout} is longer than {XmlConvert.ToString(EventLimits.PullTimeout)}.");
        }

        if (request.MessageLimit < 1)
        {
            throw Faults.InvalidArgVal(null, $"MessageLimit {request.MessageLimit} must be 1 at least.");
        }

        var messages = await subscription.PullAsync(timeout, Math.Min(request.MessageLimit, EventLimits.Messages), call.Aborted).ConfigureAwait(false);
        if (messages.Count == 0 && subscription.Queue.IsCompleted)
        {
            throw Unknown();
        }

        return new PullMessagesResponse
        {
            CurrentTime = UtcTimes.Of(time.GetUtcNow()),
            TerminationTime = UtcTimes.Of(subscription.TerminationTime),
            NotificationMessage = messages.ConvertAll(ContractMessages.Of),
        };
    }

    /// <inheritdoc/>
    public Task<SetSynchronizationPointResponse> SetSynchronizationPointAsync(SetSynchronizationPointRequest request)
    {
        Hub.Synchronize(Find());
        return Task.FromResult(new SetSynchronizationPointResponse());
    }

    /// <inheritdoc/>
    public async Task<SubscribeResponse> SubscribeAsync(SubscribeRequest request)
    {
        var filter = filters.Compile(request.Filter, request.SubscriptionPolicy, DeviceTopics.PathsOf(call.Device));
        var life = times.Initial(request.InitialTerminationTime);
        var address = await policy.CheckAsync(request.ConsumerReference, call.RemoteAddress, call.Aborted).ConfigureAwait(false);
        var subscription = new Subscription(filter, time, life) { IsPullPoint = false };
        Add(subscription, EventLimits.NotificationProducers);
        deliveries.Start(subscription, Hub, request.ConsumerReference!, address);
        return new SubscribeResponse
        {
            SubscriptionReference = AddressOf(subscription),
            CurrentTime = UtcTimes.Of(time.GetUtcNow()),
            TerminationTime = UtcTimes.Of(subscription.TerminationTime),
        };
    }

    /// <inheritdoc/>
    public Task<RenewResponse> RenewAsync(RenewRequest request)
    {
        var subscription = Find();
        subscription.Renew(times.Renewed(request.TerminationTime));
        return Task.FromResult(new RenewResponse
        {
            TerminationTime = UtcTimes.Of(subscription.TerminationTime),
            CurrentTime = UtcTimes.Of(time.GetUtcNow()),
        });
    }

    /// <inheritdoc/>
    public Task<UnsubscribeResponse> UnsubscribeAsync(UnsubscribeRequest request)
    {
        Hub.Remove(Find());
        return Task.FromResult(new UnsubscribeResponse());
    }

    private void Add(Subscription subscription, int limit)
    {
        if (!Hub.TryAdd(subscription, limit))
        {
            subscription.Dispose();
            throw faults.SubscribeCreationFailed($"Device {call.Device.Id} has {limit} subscriptions of this kind, as many as it can: end one, or wait until one expires.");
        }
    }

    private Subscription Find(bool isPullPoint = false)
        => Hub.Find(call.Rest.Trim('/')) is { } found && (found.IsPullPoint || !isPullPoint)
            ? found
            : throw Unknown();

    private OnvifFaultException Unknown() => faults.ResourceUnknown("No subscription has this address: it is over, or never was.");

    private EndpointReference AddressOf(Subscription subscription)
        => new() { Address = call.AddressOf($"{EventServiceRegistration.Path}/{subscription.Id}") };

    private static TimeSpan Duration(string? text)
    {
        try
        {
            return XmlConvert.ToTimeSpan(text ?? string.Empty) is var duration && duration >= TimeSpan.Zero
                ? duration
                : throw Faults.InvalidArgVal(null, $"Timeout {text} must not be negative.");
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            throw Faults.InvalidArgVal(null, "Timeout is no duration such as PT60S.");
        }
    }
}

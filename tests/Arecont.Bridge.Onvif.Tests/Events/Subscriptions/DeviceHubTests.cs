using Arecont.Bridge.Onvif.Events.Filters;
using Arecont.Bridge.Onvif.Events.Subscriptions;
using Arecont.Onvif.Metadata.Events;
using Microsoft.Extensions.Time.Testing;
using PropertyOperation = Arecont.Onvif.Metadata.Events.PropertyOperation;

namespace Arecont.Bridge.Onvif.Tests.Events.Subscriptions;

public sealed class DeviceHubTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly List<Subscription> _ended = [];
    private readonly DeviceHub _hub;

    public DeviceHubTests() => _hub = new DeviceHub(_ended.Add);

    [Fact]
    public void TryAdd_ValuesThatAreKnown_AreInitializedFirst()
    {
        _hub.Publish(Input("door", true), Input("gate", false));
        var subscription = Subscribe();

        _hub.Publish(Input("door", false));

        Assert.Equal(["Initialized door=true", "Initialized gate=false", "Changed door=false"], Take(subscription));
    }

    [Fact]
    public void Publish_NewProperty_IsInitializedForThoseThatSubscribedBefore()
    {
        var subscription = Subscribe();

        _hub.Publish(Input("door", true));

        Assert.Equal(["Initialized door=true"], Take(subscription));
    }

    [Fact]
    public void Publish_TheSameValueAgain_TellsNothing()
    {
        var subscription = Subscribe();

        _hub.Publish(Input("door", true));
        _hub.Publish(Input("door", true));

        Assert.Single(Take(subscription));
    }

    [Fact]
    public void Publish_Deleted_IsToldOnceAndForgotten()
    {
        var subscription = Subscribe();
        _hub.Publish(Input("door", true));

        _hub.Publish(Input("door", true) with { Operation = PropertyOperation.Deleted });
        _hub.Publish(Input("door", true) with { Operation = PropertyOperation.Deleted });

        Assert.Equal(["Initialized door=true", "Deleted door=true"], Take(subscription));
        Assert.Empty(Take(Subscribe()));
    }

    [Fact]
    public void Synchronize_TellsEveryValueAnew()
    {
        _hub.Publish(Input("door", true));
        var subscription = Subscribe();
        Take(subscription);
        _hub.Publish(Input("door", false));

        _hub.Synchronize(subscription);

        Assert.Equal(["Changed door=false", "Initialized door=false"], Take(subscription));
    }

    [Fact]
    public void Publish_NoProperty_IsToldEachTime()
    {
        var subscription = Subscribe();

        _hub.Publish(OnvifEvents.ProfileChanged("main", DateTimeOffset.UnixEpoch));
        _hub.Publish(OnvifEvents.ProfileChanged("main", DateTimeOffset.UnixEpoch));

        Assert.Equal(2, subscription.Queue.Take(10).Count);
    }

    [Fact]
    public void TryAdd_Full_IsRefusedUntilOneEnds()
    {
        var first = Subscribe();
        using var second = New();
        Assert.False(_hub.TryAdd(second, 1));

        _time.Advance(TimeSpan.FromSeconds(60));
        Assert.Null(_hub.Find(first.Id));
        Assert.Equal([first], _ended);
        Assert.True(_hub.TryAdd(second, 1));
    }

    [Fact]
    public void Complete_EndsEverySubscriptionAndTakesNoOther()
    {
        var subscription = Subscribe();
        _hub.Publish(Input("door", true));

        _hub.Complete();

        Assert.Single(Take(subscription));
        Assert.True(subscription.Queue.IsCompleted);
        Assert.Empty(_hub.Subscriptions);
        using var late = New();
        Assert.False(_hub.TryAdd(late, 100));
    }

    private static OnvifNotification Input(string token, bool on) => OnvifEvents.DigitalInput(token, on, DateTimeOffset.UnixEpoch, PropertyOperation.Changed);

    private static string[] Take(Subscription subscription)
        => [.. subscription.Queue.Take(100).Select(message => $"{message.Operation} {message.Source[0].Value}={message.Data[0].Value}")];

    private Subscription New() => new(new SubscriptionFilter([]), _time, TimeSpan.FromSeconds(60));

    private Subscription Subscribe()
    {
        var subscription = New();
        Assert.True(_hub.TryAdd(subscription, 100));
        return subscription;
    }
}

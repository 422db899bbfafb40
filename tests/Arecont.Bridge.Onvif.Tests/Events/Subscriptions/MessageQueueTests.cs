using Arecont.Bridge.Onvif.Events.Subscriptions;
using Arecont.Onvif.Metadata.Events;
using PropertyOperation = Arecont.Onvif.Metadata.Events.PropertyOperation;

namespace Arecont.Bridge.Onvif.Tests.Events.Subscriptions;

public sealed class MessageQueueTests
{
    private readonly MessageQueue _queue = new();

    [Fact]
    public void Take_SomeOfMany_KeepsTheirOrder()
    {
        _queue.Add([Event("a"), Event("b"), Event("c")]);

        Assert.Equal(["a", "b"], Names(_queue.Take(2)));
        Assert.Equal(["c"], Names(_queue.Take(int.MaxValue)));
        Assert.Empty(_queue.Take(1));
    }

    [Fact]
    public void Add_BeyondTheBound_DropsAndCountsTheOldest()
    {
        _queue.Add([.. Enumerable.Range(0, MessageQueue.Capacity + 3).Select(number => Event($"{number}"))]);

        Assert.Equal(3, _queue.Dropped);
        var taken = Names(_queue.Take(int.MaxValue));
        Assert.Equal(MessageQueue.Capacity, taken.Length);
        Assert.Equal("3", taken[0]);
    }

    [Fact]
    public void Add_BeyondTheBound_DropsValuesThatNewerOnesReplaceFirst()
    {
        _queue.Add([Event("first"), Value("door", true), .. Enumerable.Range(0, MessageQueue.Capacity - 3).Select(number => Event($"{number}")), Value("door", false)]);

        _queue.Add([Event("last")]);

        var taken = Names(_queue.Take(int.MaxValue));
        Assert.Equal("first", taken[0]);
        Assert.Equal(["door=false", "last"], taken[^2..]);
        Assert.DoesNotContain("door=true", taken);
        Assert.Equal(1, _queue.Dropped);
    }

    [Fact]
    public void AddValues_ValuesThatWait_AreNotToldTwice()
    {
        _queue.AddValues([Value("door", true, PropertyOperation.Initialized)]);
        _queue.Add([Event("between"), Value("door", false)]);

        _queue.AddValues([Value("door", false, PropertyOperation.Initialized)]);

        Assert.Equal(["between", "door=false", "door=false"], Names(_queue.Take(10)));
    }

    [Fact]
    public async Task WaitAsync_UntilAMessageComes_Waits()
    {
        var wait = _queue.WaitAsync();
        Assert.False(wait.IsCompleted);

        _queue.Add([]);
        Assert.False(wait.IsCompleted);

        _queue.Add([Event("a")]);
        await wait.WaitAsync(Limits.Signal, TestContext.Current.CancellationToken);
        Assert.True(_queue.WaitAsync().IsCompleted);
    }

    [Fact]
    public async Task Complete_WakesAndTakesNothingMore()
    {
        var wait = _queue.WaitAsync();
        _queue.Add([Event("a")]);

        _queue.Complete();
        _queue.Add([Event("b")]);

        await wait.WaitAsync(Limits.Signal, TestContext.Current.CancellationToken);
        Assert.Equal(["a"], Names(_queue.Take(10)));
        Assert.True(_queue.IsCompleted);
    }

    private static HubMessage Event(string name) => new(null, OnvifEvents.ProfileChanged(name, DateTimeOffset.UnixEpoch));

    private static HubMessage Value(string input, bool on, PropertyOperation operation = PropertyOperation.Changed)
    {
        var notification = OnvifEvents.DigitalInput(input, on, DateTimeOffset.UnixEpoch, operation);
        return new HubMessage(PropertyKey.Of(notification), notification);
    }

    private static string[] Names(List<OnvifNotification> messages)
        => [.. messages.Select(message => message.Data.IsEmpty ? message.Source[0].Value : $"{message.Source[0].Value}={message.Data[0].Value}")];
}

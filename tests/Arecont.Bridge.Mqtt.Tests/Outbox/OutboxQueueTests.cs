using System.Text;
using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Mqtt.Outbox;
using Arecont.Bridge.Mqtt.Tests.Fakes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Bridge.Mqtt.Tests.Outbox;

public sealed class OutboxQueueTests : IDisposable
{
    private readonly DataFolder _data = new();
    private readonly FakeTimeProvider _time = new();

    private string FilePath => Path.Combine(_data.PathOf("mqtt"), "outbox.log");

    public void Dispose() => _data.Dispose();

    [Fact]
    public void Add_RetainedTwiceWhileAway_KeepsTheLatestInItsNewPlace()
    {
        using var outbox = Open();

        outbox.Add(State("a", "1"));
        outbox.Add(Event("e1"));
        outbox.Add(State("a", "2"));
        outbox.Add(Event("e2"));

        Assert.Equal(["e1", "a=2", "e2"], Drain(outbox));
    }

    [Fact]
    public void Add_MoreEventsThanTheBound_DropsTheOldestAndCounts()
    {
        using var outbox = Open(new OutboxLimits(Events: 3));

        outbox.Add(State("a", "1"));
        for (var number = 1; number <= 5; number++)
        {
            outbox.Add(Event($"e{number}"));
        }

        Assert.Equal(2, outbox.TakeDropped());
        Assert.Equal(0, outbox.TakeDropped());
        Assert.Equal(["a=1", "e3", "e4", "e5"], Drain(outbox));
    }

    [Fact]
    public void Add_MoreBytesThanTheBound_DropsTheOldest()
    {
        using var outbox = Open(new OutboxLimits(Bytes: 25));

        outbox.Add(Event("0123456789"));
        outbox.Add(Event("abcdefghij"));
        outbox.Add(Event("ABCDEFGHIJ"));

        Assert.Equal(["abcdefghij", "ABCDEFGHIJ"], Drain(outbox));
        Assert.Equal(1, outbox.TakeDropped());
    }

    [Fact]
    public void Add_DropWhenAway_IsGoneUnlessOnline()
    {
        using var outbox = Open();
        outbox.Add(Event("answer") with { Delivery = MqttDelivery.DropWhenAway });
        outbox.GoOnline();
        outbox.Add(State("status", "online") with { Delivery = MqttDelivery.DropWhenAway });
        outbox.Add(Event("kept"));

        outbox.GoAway();

        Assert.Equal(["kept"], Drain(outbox));
    }

    [Fact]
    public void GoAway_WithMessagesUnderWay_PutsThemBackInOrderBehindNothingNewer()
    {
        using var outbox = Open();
        outbox.GoOnline();
        outbox.Add(Event("e1"));
        outbox.Add(State("a", "1"));
        outbox.Add(Event("e2"));
        outbox.Add(Event("e3"));
        Take(outbox, 3, confirm: 1);
        outbox.Add(State("a", "2"));

        outbox.GoAway();

        Assert.Equal(["e2", "e3", "a=2"], Drain(outbox));
    }

    [Fact]
    public void Load_AfterACrash_HasWhatWasNotConfirmed()
    {
        using (var outbox = Open())
        {
            outbox.GoOnline();
            outbox.Add(Event("confirmed"));
            outbox.Add(Event("under way"));
            Take(outbox, 2, confirm: 1);
            outbox.Add(State("online state", "not stored"));
            outbox.Add(Event("waiting"));
            File.Copy(FilePath, FilePath + ".crash");
        }

        File.Move(FilePath + ".crash", FilePath, overwrite: true);
        using var next = Open();

        Assert.Equal(["under way", "waiting"], Drain(next));
    }

    [Fact]
    public void Load_AfterGoingAway_HasStatesToo()
    {
        using (var outbox = Open())
        {
            outbox.GoOnline();
            outbox.Add(State("a", "1"));
            outbox.GoAway();
            outbox.Add(State("b", "1"));
            outbox.Add(State("b", "2"));
        }

        using var next = Open();

        Assert.Equal(["a=1", "b=2"], Drain(next));
    }

    [Fact]
    public void Load_TornTail_KeepsWhatIsWholeAndGoesOn()
    {
        using (var outbox = Open())
        {
            outbox.Add(Event("one"));
            outbox.Add(Event("two"));
        }

        using (var file = new FileStream(FilePath, FileMode.Open))
        {
            file.SetLength(file.Length - 3);
        }

        using (var outbox = Open())
        {
            outbox.Add(Event("three"));
        }

        using var next = Open();
        Assert.Equal(["one", "three"], Drain(next));
    }

    [Fact]
    public void Add_ForEverWhileConfirmed_LeavesTheFileSmall()
    {
        using var outbox = Open();
        outbox.GoOnline();
        for (var number = 0; number < 20_000; number++)
        {
            outbox.Add(Event(new string('x', 200)));
            Take(outbox, 1, confirm: 1);
        }

        Assert.InRange(new FileInfo(FilePath).Length, 0, 1_200_000);
    }

    [Fact]
    public void TryTake_Expired_IsSkipped()
    {
        using var outbox = Open();
        outbox.Add(Event("short") with { Expiry = TimeSpan.FromSeconds(5) });
        outbox.Add(Event("long"));

        _time.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal(["long"], Drain(outbox));
    }

    [Fact]
    public void GoAway_LargeMessageThatBreaksEveryConnection_IsDroppedAtLast()
    {
        using var outbox = Open();
        outbox.Add(State("large", new string('x', 5000)));
        outbox.Add(Event("small"));

        for (var attempt = 0; attempt < 5; attempt++)
        {
            outbox.GoOnline();
            Take(outbox, 2, confirm: 0);
            outbox.GoAway();
        }

        Assert.Equal(["small"], Drain(outbox));
        Assert.Equal(1, outbox.TakeDropped());
    }

    [Fact]
    public void Delivered_IsCalledForTheMessageItselfOnly()
    {
        using var outbox = Open();
        var called = new List<string>();
        outbox.Add(State("a", "1"), () => called.Add("1"));
        outbox.Add(State("a", "2"), () => called.Add("2"));
        outbox.GoOnline();

        Take(outbox, 1, confirm: 1);

        Assert.Equal(["2"], called);
    }

    [Fact]
    public async Task WhenDrained_CompletesAtTheLastConfirmation()
    {
        using var outbox = Open();
        outbox.GoOnline();
        outbox.Add(Event("e"));
        Assert.True(outbox.TryTake(out var entry));
        var drained = outbox.WhenDrainedAsync();
        Assert.False(drained.IsCompleted);

        outbox.Complete(entry, delivered: true);

        await drained.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await outbox.WhenDrainedAsync().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    private OutboxQueue Open(OutboxLimits? limits = null)
    {
        var outbox = new OutboxQueue(new OutboxFile(FilePath, NullLogger.Instance), limits ?? new OutboxLimits(), _time);
        outbox.Load();
        return outbox;
    }

    private static MqttMessage Event(string text) => new("e", Encoding.UTF8.GetBytes(text));

    private static MqttMessage State(string topic, string text) => new(topic, Encoding.UTF8.GetBytes(text)) { Retain = true };

    private static void Take(OutboxQueue outbox, int count, int confirm)
    {
        for (var taken = 0; taken < count; taken++)
        {
            Assert.True(outbox.TryTake(out var entry));
            if (taken < confirm)
            {
                outbox.Complete(entry, delivered: true);
            }
        }
    }

    private static List<string> Drain(OutboxQueue outbox)
    {
        outbox.GoOnline();
        var all = new List<string>();
        while (outbox.TryTake(out var entry))
        {
            var text = Encoding.UTF8.GetString(entry.Message.Payload.Span);
            all.Add(entry.Message.Retain ? $"{entry.Message.Topic}={text}" : text);
            outbox.Complete(entry, delivered: true);
        }

        return all;
    }
}

using Arecont.Bridge.Mqtt.Broker;
using Arecont.Bridge.Mqtt.Tests.Fakes;
using Arecont.Bridge.Mqtt.Tests.Peers;
using Microsoft.Extensions.Time.Testing;
using MQTTnet;

namespace Arecont.Bridge.Mqtt.Tests.Broker;

public sealed class RecentRetainedTests
{
    [Fact]
    public void Replay_SendsWhatCameSinceTheSubscriptionAndMatches()
    {
        var time = new FakeTimeProvider();
        var recent = new RecentRetained(time);
        recent.Note(Message("a/before"));
        time.Advance(TimeSpan.FromSeconds(1));
        recent.Begin("client");
        recent.Note(Message("a/after"));
        recent.Note(Message("b/after"));

        var sent = new List<string>();
        recent.Replay("client", "a/#", message => sent.Add(message.Topic));

        Assert.Equal(["a/after"], sent);
    }

    [Fact]
    public void Replay_LongAfter_HasForgotten()
    {
        var time = new FakeTimeProvider();
        var recent = new RecentRetained(time);
        recent.Begin("client");
        recent.Note(Message("a/old"));
        time.Advance(TimeSpan.FromMinutes(1));
        recent.Note(Message("a/new"));

        var sent = new List<string>();
        recent.Replay("client", "a/#", message => sent.Add(message.Topic));

        Assert.Equal(["a/new"], sent);
    }

    [Fact]
    public async Task Subscribers_WhileStatesArePublished_MissNone()
    {
        using var data = new DataFolder();
        var cameras = Enumerable.Range(1, 100).Select(number => new FakeCamera($"cam{number}")).ToArray();
        Array.ForEach(cameras, camera => camera.Become(state => States.Online(state)));
        var options = PluginHost.Embedded();
        await using var host = await PluginHost.StartAsync(options, new FakeDirectory(cameras), data);

        var subscribers = new List<Subscriber>();
        while (!host.Link.IsOnline || subscribers.Count < 5)
        {
            subscribers.Add(await Subscriber.ConnectAsync(options.Listen.Port, "arecont/+/motion", "viewer", "secret"));
        }

        foreach (var subscriber in subscribers)
        {
            await Wait.UntilAsync(() => subscriber.All.Select(seen => seen.Topic).Distinct().Count() == cameras.Length);
            await subscriber.DisposeAsync();
        }
    }

    private static MqttApplicationMessage Message(string topic) => new() { Topic = topic, Retain = true, PayloadSegment = new byte[1] };
}

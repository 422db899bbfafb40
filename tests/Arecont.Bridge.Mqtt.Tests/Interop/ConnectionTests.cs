using System.Text;
using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Mqtt.Tests.Fakes;
using Arecont.Bridge.Mqtt.Tests.Peers;

namespace Arecont.Bridge.Mqtt.Tests.Interop;

public sealed class ConnectionTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Connection_Cut_WillSaysOfflineUntilTheReconnect(bool version5)
    {
        await using var broker = await Mosquitto.StartAsync();
        await using var proxy = new Proxy(broker.Port);
        using var data = new DataFolder();
        await using var subscriber = await Subscriber.ConnectAsync(broker.Port);
        await using var host = await PluginHost.StartAsync(PluginHost.Outside(proxy.Port, version5), new FakeDirectory(new FakeCamera("cam")), data);
        await subscriber.WaitAsync("arecont/bridge/status", "online");
        subscriber.Clear();

        proxy.Cut();
        var will = await subscriber.WaitAsync("arecont/bridge/status", "offline");
        Assert.True(will.Retain);
        await Wait.UntilAsync(() => !host.Link.IsOnline);
        subscriber.Clear();
        proxy.Heal();

        await subscriber.WaitAsync("arecont/bridge/status", "online");
    }

    [Fact]
    public async Task Connect_BrokerWithoutVersion5_FallsBack()
    {
        await using var broker = await Mosquitto.StartAsync();
        await using var proxy = new Proxy(broker.Port) { OnlyVersion311 = true };
        using var data = new DataFolder();
        await using var subscriber = await Subscriber.ConnectAsync(broker.Port);

        await using var host = await PluginHost.StartAsync(PluginHost.Outside(proxy.Port), new FakeDirectory(), data);

        await subscriber.WaitAsync("arecont/bridge/status", "online");
        Assert.Contains(host.Log, line => line.Contains("does not speak MQTT 5", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Connect_WrongPassword_SaysSoOnceAndNeverThePassword()
    {
        await using var broker = await Mosquitto.StartAsync("allow_anonymous false");
        using var data = new DataFolder();
        var options = PluginHost.Outside(broker.Port, user: "bridge", password: "hunter2-wrong");

        await using var host = await PluginHost.StartAsync(options, new FakeDirectory(), data);
        await Wait.UntilAsync(() => host.Log.Any(line => line.Contains("not authorized", StringComparison.OrdinalIgnoreCase)));
        await host.Link.PublishAsync(new MqttMessage("arecont/x", "y"u8.ToArray()), TestContext.Current.CancellationToken);

        Assert.DoesNotContain(host.Log, line => line.Contains("hunter2", StringComparison.Ordinal));
        Assert.Single(host.Log, line => line.Contains("is away", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Phases_OnConnectAndAgain_RunInOrderBeforeOnline()
    {
        await using var broker = await Mosquitto.StartAsync();
        using var data = new DataFolder();
        await using var proxy = new Proxy(broker.Port);
        proxy.Cut();
        await using var subscriber = await Subscriber.ConnectAsync(broker.Port);
        await using var host = await PluginHost.StartAsync(PluginHost.Outside(proxy.Port), new FakeDirectory(new FakeCamera("cam")), data);
        var ran = new List<MqttPhase>();
        foreach (var phase in new[] { MqttPhase.Online, MqttPhase.State, MqttPhase.Announce, MqttPhase.Subscribe })
        {
            host.Link.Join(phase, async token =>
            {
                ran.Add(phase);
                if (phase == MqttPhase.Announce)
                {
                    await host.Link.PublishAsync(new MqttMessage("homeassistant/x", Encoding.UTF8.GetBytes($"{ran.Count}")), token);
                    throw new InvalidOperationException("One bad part must not stop the others.");
                }
            });
        }

        proxy.Heal();
        await subscriber.WaitAsync("arecont/bridge/status", "online");
        await Wait.UntilAsync(() => ran.Count == 4);
        Assert.True(host.Link.IsOnline);
        await host.Link.AnnounceAgainAsync(TestContext.Current.CancellationToken);
        await subscriber.FenceAsync();

        MqttPhase[] once = [MqttPhase.Subscribe, MqttPhase.Announce, MqttPhase.State, MqttPhase.Online];
        Assert.Equal([.. once, .. once], ran);
        var topics = subscriber.All.Select(seen => seen.Topic).ToList();
        Assert.True(topics.IndexOf("homeassistant/x") < topics.LastIndexOf("arecont/cam/motion"));
        Assert.Equal("arecont/bridge/status", topics[^1]);
        Assert.Equal(2, subscriber.All.Count(seen => seen is { Topic: "arecont/bridge/status", Text: "online" }));
    }

    [Fact]
    public async Task Subscribe_BeforeAndWhileConnected_ReceivesUntilDisposed()
    {
        await using var broker = await Mosquitto.StartAsync();
        using var data = new DataFolder();
        await using var other = await Subscriber.ConnectAsync(broker.Port);
        await other.PublishAsync("homeassistant/status", "online", retain: true);
        await using var host = await PluginHost.StartAsync(PluginHost.Outside(broker.Port), new FakeDirectory(), data);
        await other.WaitAsync("arecont/bridge/status", "online");
        var received = new List<MqttReceived>();

        var subscription = host.Link.Subscribe("homeassistant/+", received.Add);
        await Wait.UntilAsync(() => received.Count == 1);
        await other.PublishAsync("homeassistant/status", "again");
        await Wait.UntilAsync(() => received.Count == 2);
        subscription.Dispose();

        Assert.Equal([true, false], received.Select(message => message.Retained));
        Assert.Equal("again", Encoding.UTF8.GetString(received[1].Payload.Span));
    }
}

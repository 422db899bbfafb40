using System.Globalization;
using Arecont.Bridge.Contract.Events;
using Arecont.Bridge.Mqtt.Tests.Fakes;
using Arecont.Bridge.Mqtt.Tests.Peers;

namespace Arecont.Bridge.Mqtt.Tests.Interop;

public sealed class OutageTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Broker_KilledAndRestarted_HasEveryStateAndEventAgain(bool version5)
    {
        await using var broker = await Mosquitto.StartAsync();
        using var data = new DataFolder();
        var camera = new FakeCamera("cam");
        camera.Become(state => States.Online(state));
        var directory = new FakeDirectory(camera);
        await using var host = await PluginHost.StartAsync(PluginHost.Outside(broker.Port, version5), directory, data);
        await Wait.UntilAsync(() => host.Link.IsOnline);

        await broker.KillAsync();
        await Wait.UntilAsync(() => !host.Link.IsOnline);
        directory.Change(camera, state => States.Moving(state));
        for (var number = 0; number < 50; number++)
        {
            directory.Raise(camera, CameraEventType.SettingChanged, States.Time.AddSeconds(number), detail: $"{number}");
        }

        directory.Change(camera, state => States.Moving(state, moving: false));
        await broker.StartAgainAsync();
        await using var subscriber = await Subscriber.ConnectAsync(broker.Port);
        await subscriber.WaitAsync("arecont/bridge/status", "online");

        var events = subscriber.All.Where(seen => seen.Topic == "arecont/cam/event").Select(seen => seen.Text).ToList();
        var late = await Subscriber.ConnectAsync(broker.Port);
        await late.FenceAsync();
        Assert.Contains(late.All, seen => seen is { Topic: "arecont/cam/motion", Text: "OFF" });
        Assert.Contains(late.All, seen => seen is { Topic: "arecont/cam/settings/brightness", Text: "5" });

        // The subscriber itself may have come after the first of them.
        var expected = Enumerable.Range(0, 50).Select(number => $"\"time\":\"{States.Time.AddSeconds(number).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture)}Z\"").ToList();
        Assert.All(events.Zip(expected.TakeLast(events.Count)), pair => Assert.Contains(pair.Second, pair.First, StringComparison.Ordinal));
        await late.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Connection_CutAgainAndAgain_LosesNoEventAndKeepsTheOrder(bool version5)
    {
        const int Count = 3000;
        await using var broker = await Mosquitto.StartAsync();
        await using var proxy = new Proxy(broker.Port);
        using var data = new DataFolder();
        var camera = new FakeCamera("cam");
        var directory = new FakeDirectory(camera);
        await using var subscriber = await Subscriber.ConnectAsync(broker.Port, "arecont/cam/event");
        await using var host = await PluginHost.StartAsync(PluginHost.Outside(proxy.Port, version5), directory, data);
        await Wait.UntilAsync(() => host.Link.IsOnline);

        for (var number = 0; number < Count; number++)
        {
            directory.Raise(camera, CameraEventType.SettingChanged, detail: number.ToString(CultureInfo.InvariantCulture));
            if (number % 1000 == 500)
            {
                await subscriber.WaitAsync("arecont/cam/event", seen => Number(seen) >= number - 400);
                proxy.Cut();
                await Wait.UntilAsync(() => !host.Link.IsOnline);
                proxy.Heal();
            }
        }

        await subscriber.WaitAsync("arecont/cam/event", seen => Number(seen) == Count - 1);

        // What was unconfirmed when the connection broke comes twice, in its turn.
        var numbers = subscriber.All.Select(Number).ToList();
        Assert.Equal(Enumerable.Range(0, Count), numbers.Distinct());
        Assert.All(numbers.Zip(numbers.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    private static int Number(Seen seen)
    {
        using var json = System.Text.Json.JsonDocument.Parse(seen.Payload);
        return int.Parse(json.RootElement.GetProperty("detail").GetString()!, CultureInfo.InvariantCulture);
    }
}

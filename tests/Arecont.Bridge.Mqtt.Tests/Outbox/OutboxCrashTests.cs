using System.Diagnostics;
using System.Globalization;
using System.Text;
using Arecont.Bridge.Contract.Events;
using Arecont.Bridge.Mqtt.Outbox;
using Arecont.Bridge.Mqtt.Tests.Fakes;
using Arecont.Bridge.Mqtt.Tests.Peers;
using Microsoft.Extensions.Logging.Abstractions;

namespace Arecont.Bridge.Mqtt.Tests.Outbox;

public sealed class OutboxCrashTests
{
    [Fact]
    public async Task Process_KilledWithoutWarning_LeavesEveryAcceptedMessageInOrder()
    {
        using var data = new DataFolder();
        var path = Path.Combine(data.PathOf("mqtt"), "outbox.log");
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(typeof(OutboxCrashTests).Assembly.Location);
        }

        start.Environment[OutboxVictim.Variable] = path;
        using var victim = Process.Start(start)!;
        var last = -1;
        while (last < 2000)
        {
            last = int.Parse((await victim.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken))!, CultureInfo.InvariantCulture);
        }

        // SIGKILL on Unix, TerminateProcess on Windows.
        victim.Kill();
        last = (await victim.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n') is [.., var line, ""] ? int.Parse(line, CultureInfo.InvariantCulture) : last;
        await victim.WaitForExitAsync(TestContext.Current.CancellationToken);

        using var outbox = new OutboxQueue(new OutboxFile(path, NullLogger.Instance), new OutboxLimits(Events: 1_000_000), TimeProvider.System);
        outbox.Load();
        outbox.GoOnline();
        var found = new List<string>();
        while (outbox.TryTake(out var entry))
        {
            found.Add(Encoding.UTF8.GetString(entry.Message.Payload.Span));
        }

        var events = found.Where(text => !text.StartsWith("state", StringComparison.Ordinal)).Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(Enumerable.Range(0, events.Count), events);
        Assert.InRange(events.Count - 1, last, int.MaxValue);
        var state = Assert.Single(found, text => text.StartsWith("state", StringComparison.Ordinal));
        Assert.InRange(int.Parse(state[6..], CultureInfo.InvariantCulture), last, int.MaxValue);
    }

    [Fact]
    public async Task Bridge_RestartedWhileTheBrokerIsAway_DeliversTheEventsOfBothRuns()
    {
        await using var broker = await Mosquitto.StartAsync();
        await using var proxy = new Proxy(broker.Port);
        proxy.Cut();
        using var data = new DataFolder();
        var camera = new FakeCamera("cam");
        var directory = new FakeDirectory(camera);
        await using (var first = await PluginHost.StartAsync(PluginHost.Outside(proxy.Port), directory, data))
        {
            await Wait.UntilAsync(() => directory.Readers == 1);
            directory.Change(camera, state => States.Moving(States.Online(state)));
            directory.Raise(camera, CameraEventType.MotionStart, States.Time);
            directory.Change(camera, state => state with { Settings = state.Settings.SetItem("brightness", "8") });
            await Wait.UntilAsync(() => File.ReadAllText(Path.Combine(data.PathOf("mqtt"), "outbox.log")).Contains("motion_start", StringComparison.Ordinal) && first.Waiting > 10);
        }

        await using var subscriber = await Subscriber.ConnectAsync(broker.Port);
        await using var second = await PluginHost.StartAsync(PluginHost.Outside(proxy.Port), new FakeDirectory(new FakeCamera("cam")), data);
        proxy.Heal();
        await subscriber.WaitAsync("arecont/bridge/status", "online");

        var raised = Assert.Single(subscriber.All, seen => seen.Topic == "arecont/cam/event");
        Assert.Contains("\"time\":\"2026-03-04T05:06:07.089Z\"", raised.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(subscriber.All, seen => seen is { Topic: "arecont/cam/motion", Text: "ON" });
        Assert.Equal("OFF", subscriber.All.Last(seen => seen.Topic == "arecont/cam/zone/driveway").Text);
    }
}

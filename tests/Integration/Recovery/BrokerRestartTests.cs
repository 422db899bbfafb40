using System.Text.Json.Nodes;

namespace Arecont.Integration.Tests.Recovery;

public sealed class BrokerRestartTests
{
    [Theory]
    [InlineData("5")]
    [InlineData("3.1.1")]
    public async Task Broker_KilledAndRestarted_StatesAreRightAndEventsArriveInOrderWithTheirTimes(string protocol)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var scene = await Scene.StartAsync(
            cameraYaml: "    motion: { minimumOnSeconds: 0 }\n    input: { pollMilliseconds: 100 }", protocol: protocol);
        scene.Camera.SetMotion(1, 9);
        await scene.Probe.WaitForAsync("arecont/cam1/motion", "ON");
        await scene.Probe.WaitForAsync("arecont/cam1/input/1", scene.Camera.Input ? "ON" : "OFF");

        await scene.Broker.KillAsync();
        var lost = TimeProvider.System.GetUtcNow() - TimeSpan.FromMilliseconds(1); // times are written in whole milliseconds
        scene.Camera.ClearMotion();
        scene.Camera.SetInput(!scene.Camera.Input);
        var input = scene.Camera.Input ? "ON" : "OFF";
        for (var polls = 0; polls < 3; polls++)
        {
            await scene.Camera.WaitForRequestAsync(request => request.ToString().Contains("auxin", StringComparison.Ordinal), cancellation).WaitAsync(Limits.Signal, cancellation);
            await scene.Camera.WaitForRequestAsync(request => request.ToString().Contains("mdresult", StringComparison.Ordinal), cancellation).WaitAsync(Limits.Signal, cancellation);
        }

        var back = TimeProvider.System.GetUtcNow();
        await scene.Bridge.WhileHeldAsync(async () =>
        {
            // An event is not retained: who is not there yet when the bridge delivers it never sees it.
            await scene.Broker.StartAgainAsync();
            await scene.WatchAsync();
        });
        await scene.OnlineAsync();
        await scene.Probe.WaitForAsync("arecont/cam1/motion", "OFF");
        await scene.Probe.WaitForAsync("arecont/cam1/input/1", input);

        var end = await scene.Probe.WaitForMessageAsync(message => IsEvent(message, "motion_end"), what: "the event motion_end kept for the broker");
        var change = await scene.Probe.WaitForMessageAsync(message => IsEvent(message, input == "ON" ? "input_on" : "input_off"), what: "the input event kept for the broker");
        Assert.InRange(TimeOf(end), lost, back);
        Assert.InRange(TimeOf(change), lost, back);
        var times = scene.Probe.Messages.Where(message => message.Topic == "arecont/cam1/event").Select(TimeOf).ToList();
        Assert.Equal(times.Order(), times);
    }

    private static bool IsEvent(ProbeMessage message, string type)
        => message.Topic == "arecont/cam1/event" && (string?)JsonNode.Parse(message.Payload)!["event_type"] == type;

    private static DateTimeOffset TimeOf(ProbeMessage message)
        => DateTimeOffset.Parse((string)JsonNode.Parse(message.Payload)!["time"]!, System.Globalization.CultureInfo.InvariantCulture);
}

using System.Text;
using System.Text.Json.Nodes;
using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.HomeAssistant.Options;
using Arecont.Bridge.HomeAssistant.Tests.Fakes;

namespace Arecont.Bridge.HomeAssistant.Tests.Announcing;

public sealed class AnnouncementsTests : IDisposable
{
    private const string Camera = "homeassistant/device/arecont_001a07aabb01/config";
    private const string Bridge = "homeassistant/device/arecont_bridge/config";
    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Camera_NotYetIdentified_IsAnnouncedWhenItIs()
    {
        await using var run = await Run.StartAsync(_data, cameras => cameras.Show(ModelStates.Unknown("front-door"), "Front door"));
        Assert.Equal([Bridge], run.Link.Discovery);

        run.Cameras.Change(await ModelStates.OfAsync("AV5255"));
        await run.Cameras.HandledAsync();

        Assert.Equal([Camera, Bridge], run.Link.Discovery);
        Assert.Equal("Front door", (string?)run.Link.Config(Camera)["device"]!["name"]);
    }

    [Fact]
    public async Task StateWithNothingNewForHomeAssistant_PublishesNothing()
    {
        var state = await ModelStates.OfAsync("AV5255");
        await using var run = await Run.StartAsync(_data, cameras => cameras.Show(state));
        var before = run.Link.Published.Count;

        run.Cameras.Change(state with { Version = 8, Motion = new MotionState(true, ModelStates.Time, null) });
        run.Cameras.Change(state with { Version = 9, Settings = state.Settings.SetItem("brightness", "3") });
        await run.Cameras.HandledAsync();

        Assert.Equal(before, run.Link.Published.Count);
    }

    [Fact]
    public async Task Video_KnownOnlyLater_IsAnnouncedThen()
    {
        var state = await ModelStates.OfAsync("AV5255");
        await using var run = await Run.StartAsync(_data, cameras => cameras.Show(state with { Channels = [state.Channels[0] with { Profiles = [] }] }));
        Assert.False(run.Link.Config(Camera)["components"]!.AsObject().ContainsKey("stream_fps"));

        run.Cameras.Change(state with { Version = 8 });
        await run.Cameras.HandledAsync();

        Assert.True(run.Link.Config(Camera)["components"]!.AsObject().ContainsKey("stream_fps"));
    }

    [Fact]
    public async Task ComponentLeftOut_IsRemovedByItsPlatformOnce_AndTheRetainedPayloadIsClean()
    {
        var state = await ModelStates.OfAsync("AV5255");
        await using (await Run.StartAsync(_data, cameras => cameras.Show(state)))
        {
        }

        await using var run = await Run.StartAsync(_data, cameras => cameras.Show(state with { Zones = state.Zones.Clear() }));
        await run.Link.AnnounceAgainAsync(TestContext.Current.CancellationToken);

        var removal = Assert.Single(run.Link.Published, message => message.Topic == Camera && !message.Retain);
        var components = JsonNode.Parse(removal.Payload.Span)!["components"]!;
        Assert.Equal("""{"platform":"binary_sensor"}""", components["zone_garden-gate"]!.ToJsonString());
        Assert.True(components.AsObject().Count > 20, "what stays is in the payload, too");
        Assert.False(run.Link.Config(Camera)["components"]!.AsObject().ContainsKey("zone_garden-gate"));
        var order = run.Link.Published.Where(message => message.Topic == Camera).ToList();
        Assert.True(order.IndexOf(removal) < order.FindLastIndex(message => message.Retain));
    }

    [Fact]
    public async Task CameraRemovedWhileRunning_IsTakenBackAfterAShortGrace()
    {
        var state = await ModelStates.OfAsync("AV5255");
        await using var run = await Run.StartAsync(_data, cameras => cameras.Show(state));
        run.Cameras.Remove("front-door");
        await run.Cameras.HandledAsync();

        await run.SweepAsync(1);
        Assert.Equal([Camera, Bridge], run.Link.Discovery);
        await run.SweepAsync(2);

        Assert.Equal([Bridge], run.Link.Discovery);
        Assert.Empty(Directory.GetFiles(_data.PathOf("homeassistant"), "arecont_001a*"));
    }

    [Fact]
    public async Task CameraRemovedBetweenRuns_IsTakenBack_ThoughAnotherNeverAnswers()
    {
        var state = await ModelStates.OfAsync("AV5255");
        var broker = new Dictionary<string, string>();
        await using (await Run.StartAsync(_data, cameras => cameras.Show(state), link: new FakeLink { Retained = broker }))
        {
        }

        await using var run = await Run.StartAsync(_data, cameras => cameras.Show(ModelStates.Unknown("dead")), link: new FakeLink { Retained = broker });
        await run.SweepAsync(3, 30);
        Assert.Equal([Camera, Bridge], run.Link.Discovery);
        await run.SweepAsync(60);

        Assert.Equal([Bridge], run.Link.Discovery);
    }

    [Fact]
    public async Task CameraUnderAnotherId_StaysTheSameDevice()
    {
        var state = await ModelStates.OfAsync("AV5255");
        await using var run = await Run.StartAsync(_data, cameras => cameras.Show(state));
        run.Cameras.Remove("front-door");
        run.Cameras.Show(ModelStates.Unknown("gate"));
        await run.Cameras.HandledAsync();
        await run.SweepAsync(5);
        run.Cameras.Change(state.As("gate"));
        await run.Cameras.HandledAsync();
        await run.SweepAsync(120);

        Assert.Equal([Camera, Bridge], run.Link.Discovery);
        Assert.Equal("arecont/gate/motion", (string?)run.Link.Config(Camera)["components"]!["motion"]!["state_topic"]);
        Assert.DoesNotContain(run.Link.Published, message => message.Topic == Camera && message.Payload.IsEmpty);
    }

    [Fact]
    public async Task AnotherCameraUnderTheSameId_TakesTheOldDeviceBack()
    {
        var state = await ModelStates.OfAsync("AV5255");
        await using var run = await Run.StartAsync(_data, cameras => cameras.Show(state));

        run.Cameras.Change(state with { Identity = state.Identity! with { MacAddress = "001a07ffffff" } });
        await run.Cameras.HandledAsync();

        Assert.Equal(["homeassistant/device/arecont_001a07ffffff/config", Bridge], run.Link.Discovery);
    }

    [Fact]
    public async Task OneCameraConfiguredTwice_IsOneDevice_UntilTheFirstIsRemoved()
    {
        var state = await ModelStates.OfAsync("AV5255");
        await using var run = await Run.StartAsync(_data, cameras =>
        {
            cameras.Show(state);
            cameras.Show(state.As("twin"));
        });
        Assert.Equal("arecont/front-door/motion", (string?)run.Link.Config(Camera)["components"]!["motion"]!["state_topic"]);

        run.Cameras.Remove("front-door");
        await run.Cameras.HandledAsync();

        Assert.Equal("arecont/twin/motion", (string?)run.Link.Config(Camera)["components"]!["motion"]!["state_topic"]);
    }

    [Fact]
    public async Task PrefixChanged_EverythingMoves_EvenACameraThatDoesNotAnswer()
    {
        var state = await ModelStates.OfAsync("AV5255");
        var broker = new Dictionary<string, string>();
        await using (await Run.StartAsync(_data, cameras => cameras.Show(state), link: new FakeLink { Retained = broker }))
        {
        }

        var options = new HomeAssistantOptions { DiscoveryPrefix = "ha/find" };
        await using var run = await Run.StartAsync(_data, cameras => cameras.Show(ModelStates.Unknown("front-door")), options, new FakeLink { Retained = broker });

        Assert.Equal(["ha/find/device/arecont_001a07aabb01/config", "ha/find/device/arecont_bridge/config"], run.Link.Discovery);
    }

    [Fact]
    public async Task BaseTopicChanged_NothingOfTheOldOneIsLeft()
    {
        var state = await ModelStates.OfAsync("AV5255");
        var broker = new Dictionary<string, string>();
        await using (await Run.StartAsync(_data, cameras => cameras.Show(state), link: new FakeLink { Retained = broker }))
        {
        }

        await using var run = await Run.StartAsync(_data, cameras => cameras.Show(state), link: new FakeLink("home") { Retained = broker });

        Assert.Equal([Camera, "homeassistant/device/arecont_bridge_home/config"], run.Link.Discovery);
        Assert.DoesNotContain(broker, topic => topic.Key.StartsWith("arecont/", StringComparison.Ordinal) || topic.Value.Contains("\"arecont/", StringComparison.Ordinal));
        Assert.Equal("1", broker["home/bridge/cameras_online"]);
    }

    [Fact]
    public async Task CameraThatDoesNotAnswerAfterARestart_IsAnnouncedAsItWas()
    {
        var state = await ModelStates.OfAsync("AV5255");
        string announced;
        await using (var first = await Run.StartAsync(_data, cameras => cameras.Show(state)))
        {
            announced = first.Link.Retained[Camera];
        }

        await using var run = await Run.StartAsync(_data, cameras => cameras.Show(ModelStates.Unknown("front-door")));

        Assert.Equal(announced, run.Link.Retained[Camera]);
    }

    [Fact]
    public async Task DamagedFile_IsNotUsed()
    {
        File.WriteAllText(Path.Combine(_data.PathOf("homeassistant"), "arecont_x.json"), "{");
        File.WriteAllText(Path.Combine(_data.PathOf("homeassistant"), "arecont_y.json"), """{"topic":"a","camera":null,"baseTopic":"arecont","payload":{}}""");

        await using var run = await Run.StartAsync(_data, _ => { });

        Assert.Equal([Bridge], run.Link.Discovery);
    }

    [Fact]
    public async Task EveryConnect_AnnouncesEverythingBridgeFirst()
    {
        var state = await ModelStates.OfAsync("AV5255");
        await using var run = await Run.StartAsync(_data, cameras => cameras.Show(state));
        run.Link.Published.Clear();

        await run.Link.AnnounceAgainAsync(TestContext.Current.CancellationToken);

        Assert.Equal([Bridge, Camera, "arecont/bridge/cameras_online"], run.Link.Published.Select(message => message.Topic));
        Assert.All(run.Link.Published, message => Assert.True(message.Retain && message.Delivery == MqttDelivery.Keep));
        Assert.Equal("1", Encoding.UTF8.GetString(run.Link.Published[^1].Payload.Span));
    }
}

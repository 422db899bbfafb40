using Arecont.Bridge.Contract.Mqtt;
using Arecont.Camera.Settings;

namespace Arecont.Bridge.Contract.Tests.Mqtt;

public class MqttTopicsTests
{
    private const string Camera = "front-door_2";
    private static readonly MqttTopics Topics = new("home/arecont");

    [Fact]
    public void Topics_OfTheTree_AreSpelledAsDocumented()
    {
        Assert.Equal("home/arecont/bridge/status", Topics.BridgeStatus);
        Assert.Equal("home/arecont/bridge/info", Topics.BridgeInfo);
        Assert.Equal("home/arecont/bridge/event", Topics.BridgeEvent);
        Assert.Equal("home/arecont/bridge/request/get", Topics.BridgeRequest("get"));
        Assert.Equal("home/arecont/bridge/response/get", Topics.BridgeResponse("get"));
        Assert.Equal("home/arecont/front-door_2/motion", Topics.Motion(Camera));
        Assert.Equal("home/arecont/front-door_2/channel/2/motion", Topics.Motion(Camera, 2));
        Assert.Equal("home/arecont/front-door_2/channel/2/motion/grid", Topics.MotionGrid(Camera, 2));
        Assert.Equal("home/arecont/front-door_2/stream", Topics.Stream(Camera));
        Assert.Equal("home/arecont/front-door_2/channel/3/stream", Topics.Stream(Camera, 3));
        Assert.Equal("home/arecont/front-door_2/zone/driveway", Topics.Zone(Camera, "driveway"));
        Assert.Equal("home/arecont/front-door_2/input/1", Topics.Input(Camera, 1));
        Assert.Equal("home/arecont/front-door_2/output/1/set", MqttTopics.Set(Topics.Output(Camera, 1)));
        Assert.Equal("home/arecont/front-door_2/channel/4/settings/brightness", Topics.Setting(Camera, "brightness", 4));
        Assert.Equal("home/arecont/front-door_2/reboot/set", MqttTopics.Set(Topics.Action(Camera, "reboot")));
    }

    [Fact]
    public void Topics_OfOneCamera_AreDistinctAndBelowIt()
    {
        var topics = EveryTopic(Camera).ToArray();
        Assert.Equal(topics.Distinct(), topics);
        Assert.All(topics, topic => Assert.StartsWith($"{Topics.Camera(Camera)}/", topic));
    }

    [Fact]
    public void Topics_OfValidNames_NeverHoldAWildcardOrAnEmptyLevel() => Assert.All(EveryTopic(Camera), topic =>
    {
        Assert.DoesNotContain('+', topic);
        Assert.DoesNotContain('#', topic);
        Assert.All(topic.Split('/'), Assert.NotEmpty);
    });

    [Fact]
    public void Topics_OfCamerasWhoseIdsBeginAlike_AreDistinct()
        => Assert.Empty(EveryTopic("door").Intersect(EveryTopic("door-2")));

    [Theory]
    [InlineData("")]
    [InlineData("/arecont")]
    [InlineData("arecont/")]
    [InlineData("are//cont")]
    [InlineData("arecont/+")]
    [InlineData("#")]
    [InlineData("$SYS")]
    [InlineData("are\0cont")]
    public void Constructor_BaseThatNoTopicMayBeginWith_IsRefused(string baseTopic)
        => Assert.Throws<ArgumentException>(() => new MqttTopics(baseTopic));

    private static IEnumerable<string> EveryTopic(string camera) =>
    [
        Topics.Status(camera), Topics.Info(camera), Topics.Event(camera), Topics.LastMotion(camera), Topics.Booted(camera),
        Topics.Latency(camera), Topics.Error(camera), Topics.Zone(camera, "driveway"), Topics.Input(camera, 1), Topics.Output(camera, 1),
        Topics.Action(camera, "reboot"), Topics.Action(camera, "save"), Topics.Action(camera, "factory"),
        Topics.Action(camera, "focus"), Topics.Action(camera, "zoom"),
        .. new int?[] { null, 1, 4 }.SelectMany(channel => EveryTopicOf(camera, channel)),
    ];

    private static IEnumerable<string> EveryTopicOf(string camera, int? channel) =>
    [
        Topics.Motion(camera, channel), Topics.MotionGrid(camera, channel), Topics.MotionAttributes(camera, channel),
        Topics.MotionSnapshot(camera, channel), Topics.Snapshot(camera, channel), Topics.Stream(camera, channel),
        .. SettingCatalogue.All.Select(row => Topics.Setting(camera, row.Name, channel)),
    ];
}

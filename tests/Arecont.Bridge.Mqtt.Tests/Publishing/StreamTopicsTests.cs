using System.Text;
using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.Mqtt.Publishing;
using Arecont.Bridge.Mqtt.Tests.Fakes;

namespace Arecont.Bridge.Mqtt.Tests.Publishing;

public sealed class StreamTopicsTests
{
    private const string Idle = """{"status":"idle","profiles":[],"fps":0,"kbps":0,"viewers":0,"dropped":0,"reconnects":0}""";
    private static readonly VideoStreamState Live = new(["main", "wide"], VideoStreamStatus.Live, 3, 14.96, 2048) { Frames = 700, DroppedFrames = 2, Reconnects = 1 };
    private static readonly VideoStreamState Lost = new(["jpeg"], VideoStreamStatus.Lost, 1, 0, 0) { Problem = "no connection" };
    private readonly StreamTopics _topics = new(new MqttTopics("arecont"));

    [Fact]
    public void Changes_NobodyWatches_IsIdleOnTheCamera()
        => Assert.Equal([("arecont/cam/stream", Idle)], Changes(null, One()));

    [Fact]
    public void Changes_StreamRuns_TellsHowItIs()
        => Assert.Equal(
            [("arecont/cam/stream", """{"status":"live","profiles":["main","wide"],"fps":15,"kbps":2048,"viewers":3,"dropped":2,"reconnects":1}""")],
            Changes(One(), One(Live)));

    [Fact]
    public void Changes_StreamEnds_IsIdleAgain() => Assert.Equal([("arecont/cam/stream", Idle)], Changes(One(Live), One()));

    [Fact]
    public void Changes_SeveralStreams_TellsOfMainAndElseOfTheFirst()
    {
        Assert.StartsWith("""{"status":"live","profiles":["main",""", Changes(One(), One(Lost, Live)).Single().Payload, StringComparison.Ordinal);
        Assert.Equal(
            """{"status":"lost","profiles":["jpeg"],"fps":0,"kbps":0,"viewers":1,"dropped":0,"reconnects":0,"problem":"no connection"}""",
            Changes(One(Live), One(Lost)).Single().Payload);
    }

    [Fact]
    public void Changes_OnlyWhatIsNotTold_PublishesNothing()
        => Assert.Empty(Changes(One(Live), One(Live with { Frames = 775, FramesPerSecond = 15.04 })));

    [Fact]
    public void Changes_SeveralSensors_HaveATopicEachAndNoneForAll()
    {
        var state = States.Online(States.Unknown("pano"), channels: 2);

        Assert.Equal([("arecont/pano/channel/1/stream", Idle), ("arecont/pano/channel/2/stream", Idle)], Changes(null, state));
        Assert.Equal("arecont/pano/channel/2/stream", Changes(state, States.Streaming(state, 2, Live)).Single().Topic);
    }

    [Fact]
    public void Changes_VideoNotKnownOrGone_HasNoTopic()
    {
        var without = One() with { Channels = [new ChannelState(1)] };

        Assert.Empty(Changes(null, without));
        Assert.Equal([("arecont/cam/stream", null)], Changes(One(), without));
    }

    [Theory]
    [InlineData(1, "stream", true)]
    [InlineData(1, "channel/1/stream", false)]
    [InlineData(2, "stream", false)]
    [InlineData(2, "channel/2/stream", true)]
    [InlineData(2, "channel/3/stream", false)]
    public void Expected_TopicOfAnEarlierRun_StaysWhereTheCameraHasIt(int channels, string rest, bool expected)
        => Assert.Equal(expected, ExpectedTopics.Includes(States.Online(States.Unknown("cam"), channels), new(), rest));

    [Theory]
    [InlineData("zone/stream")]
    [InlineData("settings/stream")]
    [InlineData("channel/1/settings/stream")]
    public void Is_AnotherTopicOfThatName_IsFalse(string rest) => Assert.False(StreamTopics.Is(rest));

    private static CameraState One(params VideoStreamState[] streams) => States.Streaming(States.Online(States.Unknown("cam")), 1, streams);

    private IEnumerable<(string Topic, string? Payload)> Changes(CameraState? before, CameraState now)
        => _topics.Changes(before, now).Select(change => (change.Topic, change.Payload is null ? null : Encoding.UTF8.GetString(change.Payload)));
}

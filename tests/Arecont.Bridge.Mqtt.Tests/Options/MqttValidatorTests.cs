using Arecont.Bridge.Contract.Configuration;
using Arecont.Bridge.Contract.Plugins;
using Arecont.Bridge.Mqtt.Options;

namespace Arecont.Bridge.Mqtt.Tests.Options;

public sealed class MqttValidatorTests
{
    [Fact]
    public void Validate_NothingWritten_IsTheEmbeddedBrokerOnLoopback()
    {
        var missing = ConfigurationNode.Missing("mqtt", default);

        Assert.Empty(MqttValidator.Validate(missing));
        var options = MqttOptionsReader.Read(missing, []);
        Assert.Null(options.Broker);
        Assert.Equal("127.0.0.1:1883", options.Listen.ToString());
        Assert.Equal("arecont", options.BaseTopic);
        Assert.True(options.Version5);
        Assert.Equal(1024 * 1024, options.SnapshotMaximumBytes);
        Assert.True(options.For("any").MotionSnapshot);
        Assert.Null(options.For("any").SnapshotInterval);
    }

    [Fact]
    public void Read_CameraSection_OverridesWhatItNamesOnly()
    {
        var section = Node.Map("mqtt", ("motionGrid", "true"), ("snapshot", Node.Map("snapshot", ("intervalSeconds", "60"))));
        var camera = new CameraSection("cam", Node.Map("cameras[0].mqtt", ("motionSnapshot", "false")));

        var options = MqttOptionsReader.Read(section, [camera]).For("cam");

        Assert.Equal(new CameraMqttOptions { MotionGrid = true, MotionSnapshot = false, SnapshotInterval = TimeSpan.FromSeconds(60) }, options);
    }

    [Fact]
    public void Validate_EverythingWrong_TellsAllOfItAndNoSecret()
    {
        var section = Node.Map(
            "mqtt",
            ("broker", "mqtt://me:hunter2@host:1883/path"),
            ("listen", "1883"),
            ("webSocketListen", "127.0.0.1:99999"),
            ("baseTopic", "a/+/b"),
            ("tls", Node.Map("mqtt.tls", ("caFile", "/nowhere.pem"), ("certificateFile", "/nowhere.pem"))));

        var errors = MqttValidator.Validate(section).ToList();

        Assert.Equal(
            ["mqtt.broker", "mqtt.webSocketListen", "mqtt.listen", "mqtt.webSocketListen", "mqtt.baseTopic", "mqtt.tls", "mqtt.tls.certificateFile", "mqtt.tls.caFile"],
            errors.Select(error => error.Path));
        Assert.DoesNotContain(errors, error => error.ToString().Contains("hunter2", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/a")]
    [InlineData("a/")]
    [InlineData("a//b")]
    [InlineData("$SYS")]
    [InlineData("a/#")]
    public void Validate_BadBaseTopic_IsAnError(string text)
        => Assert.Equal("mqtt.baseTopic", Assert.Single(MqttValidator.Validate(Node.Map("mqtt", ("baseTopic", text)))).Path);

    [Fact]
    public void Schema_UsesOnlyTheKeywordsTheProgramKnows()
    {
        string[] known = ["type", "properties", "required", "additionalProperties", "items", "enum", "pattern", "minimum", "maximum", "minLength", "description", "default"];

        void Check(System.Text.Json.Nodes.JsonObject schema)
        {
            Assert.All(schema, pair => Assert.Contains(pair.Key, known));
            foreach (var (_, property) in schema["properties"]?.AsObject() ?? [])
            {
                Check(property!.AsObject());
            }
        }

        Check(new MqttPlugin().Schema);
        Check(new MqttPlugin().CameraSchema!);
    }
}

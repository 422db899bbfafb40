using Arecont.Bridge.Contract.Configuration;

namespace Arecont.Bridge.Contract.Tests.Configuration;

public class ConfigurationNodeTests
{
    private static readonly ConfigurationPosition Place = new("bridge.yaml", 7, 3);

    [Fact]
    public void Indexer_KnownKey_GivesTheChild()
    {
        var child = Scalar("cameras[0].host", "192.168.1.20");
        Assert.Same(child, Map("cameras[0]", ("host", child))["host"]);
    }

    [Theory]
    [InlineData("", "mqtt", "mqtt")]
    [InlineData("cameras[1]", "motion", "cameras[1].motion")]
    public void Indexer_UnknownKey_GivesAMissingNodeThatKnowsItsPath(string path, string key, string expected)
    {
        var missing = Map(path)[key];
        Assert.Equal((ConfigurationKind.Missing, false), (missing.Kind, missing.Exists));
        Assert.Equal((expected, Place), (missing.Path, missing.Position));
        Assert.Equal($"{expected}.deeper", missing["deeper"].Path);
    }

    [Fact]
    public void Indexer_KeyInAnotherCase_IsAnotherKey()
        => Assert.False(Map("http", ("listen", Scalar("http.listen", "x")))["Listen"].Exists);

    [Fact]
    public void Text_OfScalar_IsWhatWasWritten()
    {
        Assert.Equal("x", Scalar("a", "x").Text("fallback"));
        Assert.Equal("fallback", ConfigurationNode.Missing("a", Place).Text("fallback"));
        Assert.Null(ConfigurationNode.Missing("a", Place).Text());
        Assert.Equal("fallback", Map("a").Text("fallback"));
    }

    [Theory]
    [InlineData("250", 250)]
    [InlineData("-1", -1)]
    [InlineData("1.5", 42)]
    [InlineData("1,000", 42)]
    [InlineData("99999999999", 42)]
    [InlineData("", 42)]
    public void Number_OfScalar_IsTheNumberOrTheFallback(string text, int expected)
        => Assert.Equal(expected, Scalar("a", text).Number(42));

    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("false", false)]
    [InlineData("maybe", true)]
    public void Flag_OfScalar_IsTheFlagOrTheFallback(string text, bool expected)
        => Assert.Equal(expected, Scalar("a", text).Flag(true));

    [Fact]
    public void NumberAndFlag_OfMissingNode_AreTheFallback()
    {
        var missing = ConfigurationNode.Missing("a", Place);
        Assert.Equal(3, missing.Number(3));
        Assert.True(missing.Flag(true));
    }

    [Fact]
    public void ToString_OfSecret_IsThePathAlone()
    {
        var secret = Scalar("cameras[0].password", "hunter2") with { IsSecret = true };
        Assert.Equal("cameras[0].password", secret.ToString());
        Assert.Equal("cameras[0]", Map("cameras[0]", ("password", secret)).ToString());
    }

    [Fact]
    public void Error_OfNode_SaysFileLineCameraAndKey()
    {
        var error = Scalar("cameras[0].motion.pollMilliseconds", "1").Error("must be 50 or more", "front-door");
        Assert.Equal("bridge.yaml:7:3: camera front-door: cameras[0].motion.pollMilliseconds: must be 50 or more", error.ToString());
    }

    [Fact]
    public void Error_WithoutCameraAndLine_SaysWhatThereIs()
    {
        var node = ConfigurationNode.Missing("mqtt.broker", new ConfigurationPosition("bridge.yaml", 0, 0));
        Assert.Equal("bridge.yaml: mqtt.broker: is required", node.Error("is required").ToString());
    }

    private static ConfigurationNode Scalar(string path, string text)
        => new() { Kind = ConfigurationKind.Scalar, Path = path, Position = Place, Scalar = text };

    private static ConfigurationNode Map(string path, params (string Key, ConfigurationNode Child)[] entries)
        => new() { Kind = ConfigurationKind.Map, Path = path, Position = Place, Entries = [.. entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Child))] };
}

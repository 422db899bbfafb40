using Arecont.Bridge.Tests.Support;

namespace Arecont.Bridge.Tests.Configuration;

public sealed class PluginSectionsTests
{
    [Fact]
    public void Load_PluginSection_IsGivenToThePluginWithItsCameraSections()
    {
        var plugin = new FakePlugin();

        var configuration = Loading.Right(
            "mqtt: { broker: embedded }\ncameras:\n  - { id: a, host: h, mqtt: { snapshot: true } }\n  - { id: b, host: h }\n", null, plugin);

        var section = Assert.Single(configuration.Plugins);
        Assert.Equal("embedded", section.Section["broker"].Text());
        Assert.Equal(["a", "b"], section.Cameras.Select(camera => camera.CameraId));
        Assert.True(section.Cameras[0].Section["snapshot"].Flag(false));
        Assert.False(section.Cameras[1].Section.Exists);
        Assert.Equal("cameras[1].mqtt", section.Cameras[1].Section.Path);
    }

    [Fact]
    public void Load_NoSectionWritten_AsksThePluginWithAMissingOne()
    {
        var plugin = new FakePlugin();

        Loading.Right(Loading.OneCamera, null, plugin);

        Assert.Equal(1, plugin.Asked);
    }

    [Theory]
    [InlineData("mqtt:\n", true)]
    [InlineData("mqtt: {}\n", true)]
    [InlineData("", false)]
    public void Load_SectionWithNothingInIt_ExistsAllTheSame(string written, bool exists)
        => Assert.Equal(exists, Assert.Single(Loading.Right(written + Loading.OneCamera, null, new FakePlugin()).Plugins).Section.Exists);

    [Fact]
    public void Load_SectionAgainstTheSchema_DoesNotAskThePlugin()
    {
        var plugin = new FakePlugin();

        var errors = Loading.Errors("mqtt: { ports: [1, 0, x], baseTopc: b }\n" + Loading.OneCamera, null, plugin);

        Assert.Equal(
            [
                "bridge.yaml:1:20: mqtt.ports[1]: must be a whole number from 1 to 65535, not \"0\"",
                "bridge.yaml:1:23: mqtt.ports[2]: must be a whole number from 1 to 65535, not \"x\"",
                "bridge.yaml:1:27: mqtt.baseTopc: unknown key \"baseTopc\"; did you mean \"baseTopic\"; known here: broker, baseTopic, ports",
            ],
            errors);
        Assert.Equal(0, plugin.Asked);
    }

    [Fact]
    public void Load_PluginRefuses_TellsItsErrorBesideTheOthers()
        => Assert.Equal(
            ["bridge.yaml:1:9: mqtt.baseTopic: must not be wrong", "bridge.yaml:4:14: camera b: cameras[1].hst: unknown key"],
            Loading.Errors("mqtt: { baseTopic: wrong }\ncameras:\n  - { id: a, host: h }\n  - { id: b, hst: h, host: h }\n", null, new FakePlugin())
                .Select(error => error.Split(" \"hst\"")[0]));

    [Fact]
    public void Load_CameraSectionOfAPlugin_IsCheckedAgainstItsSchema()
        => Assert.Equal(
            ["bridge.yaml:2:31: camera a: cameras[0].mqtt.snapshot: must be true or false, not \"7\""],
            Loading.Errors("cameras:\n  - { id: a, host: h, mqtt: { snapshot: 7 } }\n", null, new FakePlugin()));

    [Fact]
    public void Load_UnknownSection_NamesTheNearestAndTheInstalled()
        => Assert.Equal(
            ["bridge.yaml:1:1: mqqt: unknown section \"mqqt\"; did you mean \"mqtt\"; sections are http, users, cameras, and one for each installed plugin: Fake (mqtt)"],
            Loading.Errors("mqqt: {}\n" + Loading.OneCamera, null, new FakePlugin()));

    [Fact]
    public void Load_UrlWithAPassword_IsNotShownInTheError()
    {
        var error = Assert.Single(Loading.Errors("mqtt: { broker: \"http://user:hunter2@h\" }\n" + Loading.OneCamera, null, new FakePlugin()));

        Assert.DoesNotContain("hunter2", error, StringComparison.Ordinal);
        Assert.Contains("http://***@h", error, StringComparison.Ordinal);
    }
}

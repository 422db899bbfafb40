using Arecont.Bridge.Contract.Configuration;
using Arecont.Bridge.Contract.Plugins;
using Arecont.Bridge.Plugins;
using Arecont.Bridge.Tests.Support;
using NSubstitute;

namespace Arecont.Bridge.Tests.Configuration;

public sealed class FailingPluginTests
{
    [Fact]
    public void Load_PluginThrowsWhileChecking_NamesItAndItsReason()
    {
        var plugin = Substitute.For<IBridgePlugin>();
        plugin.Name.Returns("Broken");
        plugin.Section.Returns("broken");
        plugin.Schema.Returns([]);
        plugin.CameraSchema.Returns((System.Text.Json.Nodes.JsonObject?)null);
        plugin.Validate(Arg.Any<ConfigurationNode>(), Arg.Any<IReadOnlyList<CameraSection>>()).Returns(_ => throw new InvalidTimeZoneException("no zone"));

        var error = Assert.Throws<PluginException>(() => Loading.Load(Loading.OneCamera, plugins: plugin));

        Assert.Equal("plugin Broken: it failed while checking its section: no zone", error.Message);
    }
}

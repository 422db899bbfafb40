using System.Runtime.Loader;
using Arecont.Bridge.Plugins;
using Arecont.Bridge.Tests.Support;

namespace Arecont.Bridge.Tests.Plugins;

public sealed class PluginCatalogueTests : IDisposable
{
    private readonly PluginForge _forge = new();

    public void Dispose() => _forge.Dispose();

    [Fact]
    public void Load_GoodPlugins_ComeInOrdinalOrderEachInAContextOfItsOwn()
    {
        _forge.Good("a", "second");
        _forge.Good("B", "first");
        _forge.Good("c", "third");

        var plugins = PluginCatalogue.Load(_forge.Folder);

        Assert.Equal(["first", "second", "third"], plugins.Select(plugin => plugin.Section));
        Assert.Equal(["B", "a", "c"], plugins.Select(plugin => AssemblyLoadContext.GetLoadContext(plugin.GetType().Assembly)!.Name));
        Assert.All(plugins, plugin => Assert.Same(AssemblyLoadContext.Default, AssemblyLoadContext.GetLoadContext(plugin.GetType().BaseType!.Assembly)));
    }

    [Fact]
    public void Load_NoFolder_IsNoPlugins() => Assert.Empty(PluginCatalogue.Load(Path.Combine(_forge.Folder, "nothing")));

    [Fact]
    public void Load_MissingAssembly_SaysWhichFile()
    {
        _forge.Empty("Some.Plugin");

        Assert.Equal($"plugin Some.Plugin: {Path.Combine(_forge.Folder, "Some.Plugin", "Some.Plugin.dll")} is missing", Problem());
    }

    [Fact]
    public void Load_NoAttribute_SaysSo()
    {
        _forge.WithoutAttribute("Some.Plugin");

        Assert.Equal("plugin Some.Plugin: the assembly has no [assembly: BridgePlugin(typeof(...))]", Problem());
    }

    [Fact]
    public void Load_WrongType_NamesIt()
    {
        _forge.WrongType("Some.Plugin");

        Assert.Equal("plugin Some.Plugin: Wrong is no class that implements IBridgePlugin", Problem());
    }

    [Fact]
    public void Load_ConstructorThrows_GivesItsReason()
    {
        _forge.Throwing("Some.Plugin");

        Assert.Equal("plugin Some.Plugin: its constructor failed: no time zone", Problem());
    }

    [Fact]
    public void Load_NoAssembly_SaysSo()
    {
        _forge.Garbage("Some.Plugin");

        Assert.StartsWith("plugin Some.Plugin: it cannot be loaded: ", Problem(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cameras", false, "is the program's own")]
    [InlineData("http", false, "is the program's own")]
    [InlineData("motion", true, "is the program's own")]
    [InlineData("Mqtt", false, "must be lower-case letters and digits")]
    [InlineData("", false, "must be lower-case letters and digits")]
    public void Load_SectionThatCannotBe_SaysWhy(string section, bool cameraSection, string expected)
    {
        _forge.Good("Some.Plugin", section, cameraSection);

        Assert.StartsWith($"plugin Some.Plugin: its section \"{section}\" {expected}", Problem(), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_CameraKeyAsTopSectionAlone_IsAllowed()
    {
        _forge.Good("Some.Plugin", "motion");

        Assert.Single(PluginCatalogue.Load(_forge.Folder));
    }

    [Fact]
    public void Load_SectionTwice_NamesBoth()
    {
        _forge.Good("a", "same");
        _forge.Good("b", "same");

        Assert.Equal("plugin b: its section \"same\" is already that of a", Problem());
    }

    [Fact]
    public void Load_SeveralBadOnes_TellsEach()
    {
        _forge.Empty("a");
        _forge.Good("b", "fine");
        _forge.WithoutAttribute("c");

        Assert.Equal(["plugin a", "plugin c"], Problem().Split('\n').Select(line => line.Split(':')[0]));
    }

    private string Problem() => Assert.Throws<PluginException>(() => PluginCatalogue.Load(_forge.Folder)).Message;
}

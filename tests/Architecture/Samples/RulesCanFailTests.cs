using System.Xml.Linq;
using Arecont.Architecture.Tests.Rules;
using Arecont.Bridge.Cameras;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Camera;
using Arecont.Camera.Discovery;
using Arecont.Camera.Settings;

namespace Arecont.Architecture.Tests.Samples;

public class RulesCanFailTests
{
    private const string Plugin = "Arecont.Bridge.Sample";

    [Fact]
    public void Dependency_PluginThatKnowsTheLiveCameras_IsNamed()
    {
        var plugin = new SampleAssembly(Plugin).With("Sample.Worker", false, typeof(ICameraDirectory), typeof(LiveCameraServices)).Read();
        Assert.Equal(["Arecont.Bridge.Sample must not know Arecont.Bridge.Cameras."], DependencyRule.Violations(plugin, House.PluginMayKnow));
    }

    [Fact]
    public void Dependency_PluginThatKeepsTheRules_Passes()
    {
        var plugin = new SampleAssembly(Plugin).With("Sample.Worker", false, typeof(ICameraDirectory), typeof(SettingDefinition)).Read();
        Assert.Equal(["Arecont.Bridge.Contract", "Arecont.Camera"], plugin.References.Where(House.IsOurs).Order());
        Assert.Empty(DependencyRule.Violations(plugin, House.PluginMayKnow));
        Assert.Empty(VocabularyRule.Violations(plugin));
    }

    [Fact]
    public void Dependency_CameraThatKnowsTheContract_IsNamed()
    {
        var camera = new SampleAssembly(House.Camera).With("Arecont.Camera.Worker", false, typeof(ICamera)).Read();
        Assert.Equal(["Arecont.Camera must not know Arecont.Bridge.Contract."], DependencyRule.Violations(camera, House.MayKnow[House.Camera]));
    }

    [Fact]
    public void Dependency_ProgramAsAPlugin_BreaksTheRule()
    {
        var program = AssemblyFacts.Read(RepositoryLayout.ProgramAssembly(House.Cameras));
        Assert.NotEmpty(DependencyRule.Violations(program with { References = [House.Program, "arecont.bridge.mqtt", "System.Runtime"] }, House.PluginMayKnow));
    }

    [Fact]
    public void Vocabulary_ClientAndDiscoveryInAPlugin_AreNamed()
    {
        var plugin = new SampleAssembly(Plugin)
            .With("Sample.Worker", false, typeof(CameraClient), typeof(CameraDiscovery), typeof(SettingDefinition), typeof(Task<CameraClientOptions>))
            .Read();
        Assert.Equal(
            [
                "Arecont.Bridge.Sample must not use Arecont.Camera.CameraClient.",
                "Arecont.Bridge.Sample must not use Arecont.Camera.CameraClientOptions.",
                "Arecont.Bridge.Sample must not use Arecont.Camera.Discovery.CameraDiscovery.",
            ],
            VocabularyRule.Violations(plugin).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void PublicTypes_PluginClassAlone_Passes()
    {
        var plugin = new SampleAssembly(Plugin).WithPlugin("Sample.SamplePlugin").With("Sample.Worker", false).Read();
        Assert.Equal("Sample.SamplePlugin", plugin.PluginType);
        Assert.Empty(PublicTypesRule.PluginViolations(plugin));
    }

    [Fact]
    public void PublicTypes_PluginThatShowsMore_IsNamed()
    {
        var plugin = new SampleAssembly(Plugin).WithPlugin("Sample.SamplePlugin").With("Sample.Worker", true).Read();
        Assert.Equal(["Arecont.Bridge.Sample must not show Sample.Worker."], PublicTypesRule.PluginViolations(plugin));
    }

    [Fact]
    public void PublicTypes_PluginThatNamesNoClass_IsNamed()
    {
        var plugin = new SampleAssembly(Plugin).With("Sample.SamplePlugin", true).Read();
        Assert.Contains("Arecont.Bridge.Sample names no plugin class by [assembly: BridgePlugin(typeof(...))].", PublicTypesRule.PluginViolations(plugin));
    }

    [Fact]
    public void PublicTypes_ProgramAndLiveCamerasThatShowTheirInsides_AreNamed()
    {
        var program = new SampleAssembly(House.Program).With("Arecont.Bridge.Inside", true).With("Program", true).Read();
        Assert.Equal(["arecont-bridge must not show Arecont.Bridge.Inside."], PublicTypesRule.ProgramViolations(program));
        var cameras = new SampleAssembly(House.Cameras).With("Arecont.Bridge.Cameras.Session", true).With("Arecont.Bridge.Cameras.Configuration.Some", true).Read();
        Assert.Equal(["Arecont.Bridge.Cameras must not show Arecont.Bridge.Cameras.Session."], PublicTypesRule.CamerasViolations(cameras));
    }

    [Fact]
    public void Project_ReferenceAndFriendBeyondItsFloor_AreNamed()
    {
        var project = ProjectFacts.Read(Plugin, XDocument.Parse("""
            <Project Sdk="Microsoft.NET.Sdk">
              <ItemGroup>
                <ProjectReference Include="..\Arecont.Bridge.Mqtt\Arecont.Bridge.Mqtt.csproj" />
                <ProjectReference Include="../../src/Arecont.Bridge.Contract/Arecont.Bridge.Contract.csproj" />
                <InternalsVisibleTo Include="Arecont.Bridge.Sample.Tests" />
                <InternalsVisibleTo Include="Arecont.Bridge.Mqtt" />
              </ItemGroup>
            </Project>
            """));
        Assert.Equal(
            [
                "Arecont.Bridge.Sample must not reference the project Arecont.Bridge.Mqtt.",
                "Arecont.Bridge.Sample must not show its insides to Arecont.Bridge.Mqtt.",
            ],
            ProjectRule.Violations(project, House.PluginMayKnow));
    }

    [Fact]
    public void PluginFolder_WithTheProgramsAssemblies_IsNamed() => Assert.Equal(
        ["Arecont.Bridge.Sample has no Arecont.Bridge.Sample.dll in its folder.", "Arecont.Bridge.Sample must not bring Arecont.Bridge.Contract.dll."],
        PluginFolderRule.Violations(Plugin, ["Arecont.Bridge.Contract.dll", "MQTTnet.dll", "readme.md"]));

    [Fact]
    public void FileSize_OneLineTooMany_IsNamed()
    {
        Assert.Empty(FileSizeRule.Violations([("src/Right.cs", FileSizeRule.MaximumLines)]));
        Assert.Equal(["src/Wrong.cs has 501 lines; split it by subject (at most 500)."], FileSizeRule.Violations([("src/Wrong.cs", 501)]));
    }
}

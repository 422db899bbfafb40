using Arecont.Architecture.Tests.Rules;

namespace Arecont.Architecture.Tests;

public class AssemblyTests
{
    public static TheoryData<string> Floors => [.. House.MayKnow.Keys];

    public static TheoryData<string> Plugins => [.. RepositoryLayout.BuiltPlugins()];

    [Theory]
    [MemberData(nameof(Floors))]
    public void Floor_KnowsOnlyFloorsBelow(string name)
        => Assert.Empty(DependencyRule.Violations(AssemblyFacts.Read(RepositoryLayout.ProgramAssembly(name)), House.MayKnow[name]));

    [Fact]
    public void Contract_SpeaksOfCamerasInWordsOnly()
        => Assert.Empty(VocabularyRule.Violations(AssemblyFacts.Read(RepositoryLayout.ProgramAssembly(House.Contract))));

    [Fact]
    public void LiveCameras_ShowOnlyTheirEntrances()
        => Assert.Empty(PublicTypesRule.CamerasViolations(AssemblyFacts.Read(RepositoryLayout.ProgramAssembly(House.Cameras))));

    [Fact]
    public void Program_ShowsNothing()
        => Assert.Empty(PublicTypesRule.ProgramViolations(AssemblyFacts.Read(RepositoryLayout.ProgramAssembly(House.Program))));

    [Fact]
    public void Plugins_BesideTheProgram_AreThoseOfTheRepository()
    {
        Assert.NotEmpty(RepositoryLayout.PluginProjects);
        Assert.Empty(RepositoryLayout.PluginProjects.Except(RepositoryLayout.BuiltPlugins()));
    }

    [Theory]
    [MemberData(nameof(Plugins))]
    public void Plugin_KnowsOnlyTheContractAndTheVocabulary(string name)
    {
        var plugin = AssemblyFacts.Read(RepositoryLayout.PluginAssembly(name));
        Assert.Empty(DependencyRule.Violations(plugin, House.PluginMayKnow));
        Assert.Empty(VocabularyRule.Violations(plugin));
    }

    [Theory]
    [MemberData(nameof(Plugins))]
    public void Plugin_ShowsOnlyItsPluginClass(string name)
        => Assert.Empty(PublicTypesRule.PluginViolations(AssemblyFacts.Read(RepositoryLayout.PluginAssembly(name))));

    [Theory]
    [MemberData(nameof(Plugins))]
    public void Plugin_BringsOnlyItsOwn(string name)
        => Assert.Empty(PluginFolderRule.Violations(name, Directory.EnumerateFiles(RepositoryLayout.PluginFolder(name)).Select(Path.GetFileName).OfType<string>()));
}

using Arecont.Architecture.Tests.Rules;

namespace Arecont.Architecture.Tests;

public class AssemblyTests
{
    public static TheoryData<string> Floors => [.. House.MayKnow.Keys];

    public static TheoryData<string> Plugins => [.. RepositoryLayout.BuiltPlugins()];

    [Theory]
    [MemberData(nameof(Floors))]
    public void Floor_KnowsOnlyFloorsBelow(string name)
        => Held.By(DependencyRule.Violations(AssemblyFacts.Read(RepositoryLayout.ProgramAssembly(name)), House.MayKnow[name]));

    [Theory]
    [MemberData(nameof(Plugins))]
    public void LibraryOfAPlugin_KnowsNothingOfOurs(string plugin)
        => Held.By(House.Libraries
            .Select(library => Path.Combine(RepositoryLayout.PluginFolder(plugin), $"{library}.dll"))
            .Where(File.Exists)
            .SelectMany(library => DependencyRule.Violations(AssemblyFacts.Read(library), [])));

    [Fact]
    public void Contract_SpeaksOfCamerasInWordsOnly()
        => Held.By(VocabularyRule.Violations(AssemblyFacts.Read(RepositoryLayout.ProgramAssembly(House.Contract))));

    [Fact]
    public void LiveCameras_ShowOnlyTheirEntrances()
        => Held.By(PublicTypesRule.CamerasViolations(AssemblyFacts.Read(RepositoryLayout.ProgramAssembly(House.Cameras))));

    [Fact]
    public void Program_ShowsNothing()
        => Held.By(PublicTypesRule.ProgramViolations(AssemblyFacts.Read(RepositoryLayout.ProgramAssembly(House.Program))));

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
        Held.By(DependencyRule.Violations(plugin, House.PluginMayKnow));
        Held.By(VocabularyRule.Violations(plugin));
    }

    [Theory]
    [MemberData(nameof(Plugins))]
    public void Plugin_ShowsOnlyItsPluginClass(string name)
        => Held.By(PublicTypesRule.PluginViolations(AssemblyFacts.Read(RepositoryLayout.PluginAssembly(name))));

    [Theory]
    [MemberData(nameof(Plugins))]
    public void Plugin_BringsOnlyItsOwn(string name)
        => Held.By(PluginFolderRule.Violations(name, Directory.EnumerateFiles(RepositoryLayout.PluginFolder(name)).Select(Path.GetFileName).OfType<string>()));
}

using System.Xml.Linq;
using Arecont.Architecture.Tests.Rules;

namespace Arecont.Architecture.Tests;

public class ProjectTests
{
    public static TheoryData<string> Floors => [.. House.MayKnow.Keys];

    public static TheoryData<string> Plugins => [.. RepositoryLayout.PluginProjects];

    [Theory]
    [MemberData(nameof(Floors))]
    public void Floor_ReferencesOnlyProjectsBelow(string name)
    {
        var project = name == House.Program ? House.ProgramProject : name;
        Held.By(ProjectRule.Violations(Read(Path.Combine("src", project, $"{project}.csproj"), project), House.MayKnow[name]));
    }

    [Theory]
    [MemberData(nameof(Plugins))]
    public void Plugin_ReferencesOnlyTheContractAndTheCamera(string name)
        => Held.By(ProjectRule.Violations(Read(Path.Combine("plugins", name, $"{name}.csproj"), name), House.PluginMayKnow));

    [Fact]
    public void EveryPlugin_TakesInOnlyTheContractAndTheCamera()
    {
        var shared = Read(Path.Combine("plugins", "Directory.Build.props"), "plugins");
        Assert.Equal([House.Contract, House.Camera], shared.References);
        Held.By(ProjectRule.Violations(shared, House.PluginMayKnow));
    }

    [Fact]
    public void EveryProject_OfTheHouse_HasAFloor()
    {
        var known = House.MayKnow.Keys.Append(House.ProgramProject).Concat(House.Libraries);
        Assert.Empty(RepositoryLayout.ProjectFiles("src").Select(Path.GetFileNameWithoutExtension).Except(known));
    }

    private static ProjectFacts Read(string path, string name)
        => ProjectFacts.Read(name, XDocument.Load(Path.Combine(RepositoryLayout.Root, path)));
}

using System.Xml.Linq;

namespace Arecont.Architecture.Tests.Rules;

/// <summary>What a project file asks for: its references, and the friends that it lets see its insides.</summary>
internal sealed record ProjectFacts(string Name, IReadOnlyList<string> References, IReadOnlyList<string> Friends)
{
    /// <summary>Reads a project file, or a Directory.Build.props that every project below it takes in.</summary>
    public static ProjectFacts Read(string name, XDocument project)
        => new(name, [.. Includes(project, "ProjectReference").Where(IsNoItem).Select(ProjectName)], [.. Includes(project, "InternalsVisibleTo")]);

    private static IEnumerable<string> Includes(XDocument project, string element)
        => project.Descendants().Where(item => item.Name.LocalName == element).Select(item => (string?)item.Attribute("Include")).OfType<string>();

    /// <summary>The program builds the plugins by an item list and without referencing them.</summary>
    private static bool IsNoItem(string include) => !include.StartsWith("@(", StringComparison.Ordinal);

    private static string ProjectName(string include) => Path.GetFileNameWithoutExtension(include.Replace('\\', '/'));
}

/// <summary>The same floors in the project files: a reference that no code uses yet leaves no trace in the assembly.</summary>
internal static class ProjectRule
{
    public static IEnumerable<string> Violations(ProjectFacts project, IReadOnlyCollection<string> mayKnow)
    {
        foreach (var reference in project.References.Where(reference => !mayKnow.Contains(reference)))
        {
            yield return $"{project.Name} must not reference the project {reference}.";
        }

        foreach (var friend in project.Friends.Where(friend => !IsTestOf(project.Name, friend)))
        {
            yield return $"{project.Name} must not show its insides to {friend}.";
        }
    }

    private static bool IsTestOf(string project, string friend)
        => friend == $"{project}.Tests" || friend is "Arecont.Benchmarks" or "Arecont.Integration.Tests" or "Arecont.Fuzz.Tests" or "DynamicProxyGenAssembly2";
}

namespace Arecont.Architecture.Tests.Rules;

/// <summary>Dependencies point down: of ours, an assembly references only what its floor may know.</summary>
internal static class DependencyRule
{
    public static IEnumerable<string> Violations(AssemblyFacts assembly, IReadOnlyCollection<string> mayKnow)
        => assembly.References
            .Where(reference => House.IsOurs(reference) && !mayKnow.Contains(reference))
            .Select(reference => $"{assembly.Name} must not know {reference}.");
}

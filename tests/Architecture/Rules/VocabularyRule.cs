namespace Arecont.Architecture.Tests.Rules;

/// <summary>Adapters, and the Contract for them, use the words of Arecont.Camera and never its client: cameras are seen through ICamera.</summary>
internal static class VocabularyRule
{
    public static IEnumerable<string> Violations(AssemblyFacts assembly)
        => assembly.UsedTypes
            .Where(type => type.Assembly == House.Camera && !House.Vocabulary.Contains(type.Namespace))
            .Select(type => $"{assembly.Name} must not use {type.Namespace}.{type.Name}.");
}

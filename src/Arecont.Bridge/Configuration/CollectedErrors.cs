using Arecont.Bridge.Contract.Configuration;

namespace Arecont.Bridge.Configuration;

/// <summary>Asks what has already been found wrong, so that a bad value is told once and not looked at again.</summary>
internal static class CollectedErrors
{
    /// <summary>True where the node, or anything below it, has an error.</summary>
    public static bool AreBelow(this IEnumerable<ConfigurationError> errors, ConfigurationNode node)
        => errors.Any(error => IsBelow(error.Path, node.Path));

    /// <summary>True where the user wrote the node and nothing is wrong with it.</summary>
    public static bool Accept(this IEnumerable<ConfigurationError> errors, ConfigurationNode node) => node.Exists && !errors.AreBelow(node);

    /// <summary>True for the path itself and the paths of its keys and items.</summary>
    public static bool IsBelow(string path, string parent)
        => path.StartsWith(parent, StringComparison.Ordinal) && (path.Length == parent.Length || path[parent.Length] is '.' or '[');
}

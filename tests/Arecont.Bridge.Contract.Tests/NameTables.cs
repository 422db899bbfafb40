using System.Text.RegularExpressions;

namespace Arecont.Bridge.Contract.Tests;

/// <summary>The rule that names in messages follow: the enum member in lower case, words joined by underscores.</summary>
internal static partial class NameTables
{
    public static string Expected<T>(T member)
        where T : struct, Enum
        => WordStart().Replace(member.ToString(), "_").ToLowerInvariant();

    [GeneratedRegex("(?<!^)(?=[A-Z])")]
    private static partial Regex WordStart();
}

namespace Arecont.Camera.Settings;

/// <summary>Finds the name that somebody most likely meant, for error texts.</summary>
public static class NearestName
{
    private const int ShortestPrefix = 3;
    private const int LongestName = 64;

    /// <summary>
    /// The candidate one slip of the keyboard away, else the shortest that begins with the name, else one two slips away; null where none is
    /// near. Case and surrounding white space do not count.
    /// </summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(name);
        var wanted = name.Trim().ToLowerInvariant();
        var names = candidates.Order(StringComparer.Ordinal).ToArray();
        if (wanted.Length is 0 or > LongestName || names.Length == 0)
        {
            return null;
        }

        var (closest, mistakes) = names
            .Select(candidate => (candidate, Distance(wanted, candidate.ToLowerInvariant())))
            .MinBy(pair => pair.Item2);
        if (mistakes <= 1 && mistakes < wanted.Length)
        {
            return closest;
        }

        // Too short a text is near to many names and begins many.
        return wanted.Length < ShortestPrefix
            ? null
            : names.Where(candidate => candidate.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)).MinBy(candidate => candidate.Length)
                ?? (mistakes == 2 && wanted.Length > ShortestPrefix ? closest : null);
    }

    /// <summary>Damerau-Levenshtein distance in its optimal string alignment form: a swap of neighbours counts as one mistake.</summary>
    internal static int Distance(string left, string right)
    {
        var rows = new int[3][];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new int[right.Length + 1];
        }

        for (var column = 0; column <= right.Length; column++)
        {
            rows[0][column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            var (current, above, twoAbove) = (rows[row % 3], rows[(row + 2) % 3], rows[(row + 1) % 3]);
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var cost = left[row - 1] == right[column - 1] ? 0 : 1;
                var best = Math.Min(above[column - 1] + cost, Math.Min(above[column], current[column - 1]) + 1);
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                {
                    best = Math.Min(best, twoAbove[column - 2] + 1);
                }

                current[column] = best;
            }
        }

        return rows[left.Length % 3][right.Length];
    }
}

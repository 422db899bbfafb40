namespace Arecont.Bridge.Configuration.Schema;

/// <summary>Finds the known name a user most likely meant.</summary>
internal static class NearestName
{
    /// <summary>
    /// The candidate with the smallest Damerau-Levenshtein distance (optimal string alignment, case ignored), or null where even that one
    /// differs in more than a third of its letters (two at least).
    /// </summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        var best = default(string);
        var bestDistance = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var distance = Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance < bestDistance && distance <= Math.Max(2, candidate.Length / 3) && distance < candidate.Length)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.</summary>
    public static int Distance(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var row = 0; row <= left.Length; row++)
        {
            table[row, 0] = row;
        }

        for (var column = 0; column <= right.Length; column++)
        {
            table[0, column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            for (var column = 1; column <= right.Length; column++)
            {
                var cost = left[row - 1] == right[column - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(table[row - 1, column] + 1, table[row, column - 1] + 1), table[row - 1, column - 1] + cost);
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                {
                    value = Math.Min(value, table[row - 2, column - 2] + 1);
                }

                table[row, column] = value;
            }
        }

        return table[left.Length, right.Length];
    }
}

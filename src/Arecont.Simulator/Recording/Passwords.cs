using Arecont.Simulator.Http;

namespace Arecont.Simulator.Recording;

/// <summary>Keeps passwords out of the journal.</summary>
internal static class Passwords
{
    internal static string Hide(ReadOnlySpan<char> query)
    {
        if (!query.Contains("admin=", StringComparison.Ordinal) && !query.Contains("viewer=", StringComparison.Ordinal))
        {
            return query.ToString();
        }

        var parts = new List<string>();
        foreach (var pair in new QueryPairs(query))
        {
            var value = pair.Name is "admin" or "viewer" ? "***" : pair.Value;
            parts.Add(pair.HasValue ? $"{pair.Name}={value}" : pair.Name.ToString());
        }

        return string.Join('&', parts);
    }
}

namespace Arecont.Bridge.Media;

/// <summary>The keys of a query; a misspelt one is refused, as it would otherwise be an option silently not taken.</summary>
internal static class Query
{
    /// <summary>What is wrong with the query, or null: a key that is not among <paramref name="allowed"/>, or comes twice.</summary>
    public static string? Refuse(HttpContext context, string cameraId, params ReadOnlySpan<string> allowed)
    {
        foreach (var (key, values) in context.Request.Query)
        {
            if (!allowed.Contains(key))
            {
                return $"{cameraId}: the key {key} is not known here, only {string.Join(", ", allowed)}.";
            }

            if (values.Count > 1)
            {
                return $"{cameraId}: {key} is given {values.Count} times, and once is allowed.";
            }
        }

        return null;
    }
}

namespace Arecont.Simulator.Http;

/// <summary>A request head as far as a camera looks at it.</summary>
internal sealed class CameraRequest(string method, string target)
{
    private readonly int _pathLength = target.IndexOf('?') is var mark and >= 0 ? mark : target.Length;

    internal string Method => method;

    internal string Target => target;

    internal ReadOnlySpan<char> Path => target.AsSpan(0, _pathLength);

    internal ReadOnlySpan<char> Query => _pathLength < target.Length ? target.AsSpan(_pathLength + 1) : default;

    internal string? Authorization { get; set; }

    internal string? Origin { get; set; }

    internal long? ContentLength { get; set; }

    internal bool IsChunked { get; set; }

    internal bool ExpectsContinue { get; set; }

    internal bool ClosesConnection { get; set; }

    internal bool IsPost => method == "POST";

    /// <summary>The decoded value of a query name; null when it is absent.</summary>
    internal string? Find(ReadOnlySpan<char> name)
    {
        foreach (var pair in new QueryPairs(Query))
        {
            if (pair.Name.Equals(name, StringComparison.Ordinal))
            {
                return pair.DecodedValue();
            }
        }

        return null;
    }

    /// <summary>The value of a query name as a number; null when it is absent or no number.</summary>
    internal int? FindNumber(ReadOnlySpan<char> name) =>
        int.TryParse(Find(name), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}

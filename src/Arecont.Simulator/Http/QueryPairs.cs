namespace Arecont.Simulator.Http;

/// <summary>Walks through the <c>name</c> and <c>name=value</c> parts of a query, separated by ampersands.</summary>
internal ref struct QueryPairs(ReadOnlySpan<char> query)
{
    private ReadOnlySpan<char> _rest = query;

    public QueryPair Current { get; private set; }

    public readonly QueryPairs GetEnumerator() => this;

    public bool MoveNext()
    {
        while (!_rest.IsEmpty)
        {
            var end = _rest.IndexOf('&');
            var part = end < 0 ? _rest : _rest[..end];
            _rest = end < 0 ? default : _rest[(end + 1)..];
            if (part.IsEmpty)
            {
                continue;
            }

            var equals = part.IndexOf('=');
            Current = equals < 0 ? new QueryPair(part, default, false) : new QueryPair(part[..equals], part[(equals + 1)..], true);
            return true;
        }

        return false;
    }
}

/// <summary>One part of a query.</summary>
internal readonly ref struct QueryPair(ReadOnlySpan<char> name, ReadOnlySpan<char> value, bool hasValue)
{
    internal ReadOnlySpan<char> Name { get; } = name;

    internal ReadOnlySpan<char> Value { get; } = value;

    internal bool HasValue { get; } = hasValue;

    internal string DecodedValue() => Value.Contains('%') ? Uri.UnescapeDataString(Value) : Value.ToString();
}

namespace Arecont.Bridge.Users.Authentication;

/// <summary>
/// Which counts of which nonces were used (RFC 7616, 3.4: a count that comes twice is a replay). Counts may come out of order by less
/// than <see cref="Window"/>, as a browser's parallel connections send them. Remembers <see cref="Maximum"/> nonces; the oldest is then
/// used up.
/// </summary>
internal sealed class NonceCounts
{
    /// <summary>How far behind the highest count a first use may come.</summary>
    public const int Window = 64;

    /// <summary>How many nonces are remembered.</summary>
    public const int Maximum = 4096;

    private readonly Lock _gate = new();
    private readonly SortedDictionary<long, Used> _used = [];
    private long _forgotten;

    /// <summary>True the first time.</summary>
    /// <param name="nonce">The nonce's number.</param>
    /// <param name="count">From 1.</param>
    public bool TryUse(long nonce, uint count)
    {
        lock (_gate)
        {
            if (count == 0 || nonce <= _forgotten || !_used.GetValueOrDefault(nonce).TryAdd(count, out var used))
            {
                return false;
            }

            _used[nonce] = used;
            if (_used.Count > Maximum)
            {
                _forgotten = _used.First().Key;
                _used.Remove(_forgotten);
            }

            return true;
        }
    }

    /// <summary>The highest count, and a bit for each of the counts up to it: bit 0 is the highest itself.</summary>
    private readonly record struct Used(uint Highest, ulong Bits)
    {
        public bool TryAdd(uint count, out Used used)
        {
            if (count > Highest)
            {
                var ahead = count - Highest;
                used = new Used(count, (ahead < Window ? Bits << (int)ahead : 0) | 1);
                return true;
            }

            var behind = Highest - count;
            var bit = behind < Window ? 1ul << (int)behind : 0;
            used = this with { Bits = Bits | bit };
            return bit != 0 && (Bits & bit) == 0;
        }
    }
}

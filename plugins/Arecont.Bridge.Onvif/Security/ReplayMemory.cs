namespace Arecont.Bridge.Onvif.Security;

/// <summary>
/// Remembers what was used, so that it is used once. Two generations: an entry lives for at least one life and is forgotten by the second,
/// a whole generation at a time. Full, the older generation goes early and is counted.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="life">How long an entry could come again.</param>
/// <param name="capacity">How many entries a generation holds.</param>
internal sealed class ReplayMemory(TimeProvider time, TimeSpan life, int capacity = 32 * 1024)
{
    private readonly Lock _gate = new();
    private HashSet<UInt128> _current = [];
    private HashSet<UInt128> _previous = [];
    private long _began = time.GetTimestamp();
    private long _dropped;

    /// <summary>How many entries were forgotten before their time.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>How many entries there are.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _current.Count + _previous.Count;
            }
        }
    }

    /// <summary>True the first time.</summary>
    public bool TryUse(UInt128 entry)
    {
        lock (_gate)
        {
            Age();
            return !_previous.Contains(entry) && _current.Add(entry);
        }
    }

    private void Age()
    {
        var age = time.GetElapsedTime(_began);
        if (age < life && _current.Count < capacity)
        {
            return;
        }

        if (age < life)
        {
            Interlocked.Add(ref _dropped, _previous.Count);
        }
        else if (age >= 2 * life)
        {
            _current.Clear();
        }

        (_previous, _current) = (_current, _previous);
        _current.Clear();
        _began = time.GetTimestamp();
    }
}

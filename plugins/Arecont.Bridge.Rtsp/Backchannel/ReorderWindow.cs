namespace Arecont.Bridge.Rtsp.Backchannel;

/// <summary>
/// Puts a few packets back into order and drops those that come twice or too late. A gap is waited for until <see cref="Size"/> later
/// packets have come. Not safe for several threads.
/// </summary>
internal sealed class ReorderWindow<T>(Action<T> deliver)
{
    /// <summary>Packets that wait for an earlier one: 160 ms of the usual 20 ms pieces.</summary>
    public const int Size = 8;

    /// <summary>A jump this far is a sender that began anew.</summary>
    private const int Restart = 500;

    private readonly SortedList<int, T> _waiting = new(Size + 1);
    private ushort _next;
    private bool _begun;

    /// <summary>Packets that came twice or too late.</summary>
    public long Dropped { get; private set; }

    /// <summary>Takes a packet and delivers what is in order now.</summary>
    public void Add(ushort sequence, T item)
    {
        var ahead = (short)(sequence - _next);
        if (!_begun || Math.Abs((int)ahead) >= Restart)
        {
            Flush();
            (_begun, _next, ahead) = (true, sequence, 0);
        }

        if (ahead < 0 || _waiting.ContainsKey(ahead))
        {
            Dropped++;
            return;
        }

        _waiting.Add(ahead, item);
        if (_waiting.Count > Size)
        {
            Shift(_waiting.Keys[0]);
        }

        while (_waiting.Count > 0 && _waiting.Keys[0] == 0)
        {
            var first = _waiting.Values[0];
            _waiting.RemoveAt(0);
            Shift(1);
            deliver(first);
        }
    }

    /// <summary>Another sender: delivers what waits and begins anew.</summary>
    public void Reset()
    {
        Flush();
        _begun = false;
    }

    private void Flush()
    {
        foreach (var item in _waiting.Values)
        {
            deliver(item);
        }

        _waiting.Clear();
    }

    // The keys are distances from the next expected packet.
    private void Shift(int distance)
    {
        _next = (ushort)(_next + distance);
        if (_waiting.Count > 0)
        {
            var moved = _waiting.ToArray();
            _waiting.Clear();
            foreach (var (ahead, item) in moved)
            {
                _waiting.Add(ahead - distance, item);
            }
        }
    }
}

using System.Net;

namespace Arecont.Bridge.Rtsp.Access;

/// <summary>Counts wrong log-ins per address, so that guessing grows slow. Bounded; what is older than a minute counts no more.</summary>
internal sealed class FailedLogins(TimeProvider time)
{
    /// <summary>So many are answered at once.</summary>
    public const int Free = 3;

    private const int MostAddresses = 4096;
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(4);

    private readonly Dictionary<IPAddress, (int Count, long Last)> _addresses = [];
    private readonly Lock _gate = new();

    /// <summary>Counts one and says how long its answer must wait.</summary>
    public TimeSpan Add(IPAddress address)
    {
        var now = time.GetTimestamp();
        lock (_gate)
        {
            if (_addresses.Count >= MostAddresses && !_addresses.ContainsKey(address))
            {
                Forget(now);
            }

            var before = _addresses.GetValueOrDefault(address);
            var count = before.Count > 0 && time.GetElapsedTime(before.Last, now) < Memory ? before.Count + 1 : 1;
            _addresses[address] = (count, now);
            var delay = TimeSpan.FromSeconds(Math.Max(0, count - Free));
            return delay < LongestDelay ? delay : LongestDelay;
        }
    }

    /// <summary>A right one: the address starts anew.</summary>
    public void Clear(IPAddress address)
    {
        lock (_gate)
        {
            _addresses.Remove(address);
        }
    }

    // The old ones; where none are, all: an attacker with thousands of addresses is not slowed down anyway.
    private void Forget(long now)
    {
        foreach (var address in _addresses.Where(entry => time.GetElapsedTime(entry.Value.Last, now) >= Memory).Select(entry => entry.Key).ToArray())
        {
            _addresses.Remove(address);
        }

        if (_addresses.Count >= MostAddresses)
        {
            _addresses.Clear();
        }
    }
}

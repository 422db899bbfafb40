using Arecont.Simulator.Http;

namespace Arecont.Simulator.Recording;

/// <summary>The last requests, a count of each kind, and tests that wait for one. Bounded: old entries and rare kinds are dropped.</summary>
internal sealed class RequestJournal(int capacity, TimeProvider time)
{
    private const int MostKinds = 1000;

    private readonly Lock _gate = new();
    private readonly Queue<SimulatedRequest> _last = new();
    private readonly Dictionary<string, long> _byPath = [];
    private readonly Dictionary<string, long> _byParameter = [];
    private readonly List<(Func<SimulatedRequest, bool> Matches, TaskCompletionSource<SimulatedRequest> Found)> _waiters = [];
    private long _total;

    internal long Total => Interlocked.Read(ref _total);

    internal SimulatedRequest[] Last
    {
        get
        {
            lock (_gate)
            {
                return [.. _last];
            }
        }
    }

    internal void Add(CameraRequest request)
    {
        lock (_gate)
        {
            _total++;
            Count(_byPath, request.Path);
            var pairs = new QueryPairs(request.Query);
            if (pairs.MoveNext())
            {
                CountParameter(request.Path, pairs.Current.Name);
            }

            if (capacity > 0 || _waiters.Count > 0)
            {
                Keep(new SimulatedRequest(_total, time.GetUtcNow(), request.Method, request.Path.ToString(), Passwords.Hide(request.Query)));
            }
        }
    }

    internal long CountOf(string path, string? parameter)
    {
        lock (_gate)
        {
            return parameter is null ? _byPath.GetValueOrDefault(path) : _byParameter.GetValueOrDefault($"{path}?{parameter}");
        }
    }

    internal Dictionary<string, long> Paths() => Snapshot(_byPath);

    internal Dictionary<string, long> Parameters() => Snapshot(_byParameter);

    internal async Task<SimulatedRequest> WaitAsync(Func<SimulatedRequest, bool> matches, CancellationToken cancellationToken)
    {
        var waiter = (matches, new TaskCompletionSource<SimulatedRequest>(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (_gate)
        {
            _waiters.Add(waiter);
        }

        try
        {
            return await waiter.Item2.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            lock (_gate)
            {
                _waiters.Remove(waiter);
            }
        }
    }

    private void CountParameter(ReadOnlySpan<char> path, ReadOnlySpan<char> name)
    {
        Span<char> key = stackalloc char[64];
        if (path.Length + name.Length < key.Length)
        {
            path.CopyTo(key);
            key[path.Length] = '?';
            name.CopyTo(key[(path.Length + 1)..]);
            Count(_byParameter, key[..(path.Length + name.Length + 1)]);
        }
    }

    private static void Count(Dictionary<string, long> counts, ReadOnlySpan<char> key)
    {
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(key, out var count) || counts.Count < MostKinds)
        {
            lookup[key] = count + 1;
        }
    }

    private void Keep(SimulatedRequest request)
    {
        _last.Enqueue(request);
        while (_last.Count > capacity)
        {
            _last.Dequeue();
        }

        foreach (var (matches, found) in _waiters)
        {
            if (matches(request))
            {
                found.TrySetResult(request);
            }
        }
    }

    private Dictionary<string, long> Snapshot(Dictionary<string, long> counts)
    {
        lock (_gate)
        {
            return new Dictionary<string, long>(counts);
        }
    }
}

using Arecont.Simulator.Http;

namespace Arecont.Simulator.Faults;

/// <summary>A fault at work. Dispose it to end it.</summary>
public sealed class InjectedFault : IDisposable
{
    private static int _lastId;

    private readonly Action<InjectedFault> _remove;
    private ITimer? _end;
    private int _used;

    internal InjectedFault(CameraFault fault, Action<InjectedFault> remove)
    {
        Fault = fault;
        _remove = remove;
        Id = Interlocked.Increment(ref _lastId);
    }

    /// <summary>Number to remove it by over the control port.</summary>
    public int Id { get; }

    /// <summary>What was asked for.</summary>
    public CameraFault Fault { get; }

    /// <summary>Requests it has hit.</summary>
    public int Used => Volatile.Read(ref _used);

    /// <inheritdoc />
    public void Dispose()
    {
        _end?.Dispose();
        _remove(this);
    }

    internal void EndAfter(TimeSpan limit, TimeProvider time) =>
        _end = time.CreateTimer(_ => Dispose(), null, limit, Timeout.InfiniteTimeSpan);

    internal bool TryUse(CameraRequest request)
    {
        if (Fault.Kind == FaultKind.Refuse
            || (Fault.PathPrefix is { } prefix && !request.Path.StartsWith(prefix, StringComparison.Ordinal))
            || (Fault.Parameter is { } parameter && !Has(request, parameter)))
        {
            return false;
        }

        if (Fault.Count is not { } count)
        {
            Interlocked.Increment(ref _used);
            return true;
        }

        var used = Interlocked.Increment(ref _used);
        if (used >= count)
        {
            _remove(this);
        }

        if (used > count)
        {
            Interlocked.Decrement(ref _used);
        }

        return used <= count;
    }

    private static bool Has(CameraRequest request, string parameter)
    {
        foreach (var pair in new QueryPairs(request.Query))
        {
            if (pair.Name.Equals(parameter, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

using System.Collections.Immutable;
using Arecont.Simulator.Http;

namespace Arecont.Simulator.Faults;

/// <summary>The faults of one camera, oldest first; the first that fits a request hits it.</summary>
internal sealed class FaultBoard(Action changed, TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private ImmutableArray<InjectedFault> _faults = [];

    internal ImmutableArray<InjectedFault> Active => _faults;

    internal bool Refuses => _faults.Any(fault => fault.Fault.Kind == FaultKind.Refuse);

    internal InjectedFault Add(CameraFault fault)
    {
        if (fault.Duration is { } duration && (duration <= TimeSpan.Zero || duration > Longest))
        {
            throw new ArgumentOutOfRangeException(nameof(fault), duration, "The duration of a fault must be above 0 and at most 5 minutes.");
        }

        if (fault.Count is <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(fault), fault.Count, "The count of a fault must be at least 1.");
        }

        var injected = new InjectedFault(fault, Remove);
        ImmutableInterlocked.Update(ref _faults, (faults, added) => faults.Add(added), injected);
        if (fault is { Kind: FaultKind.Refuse, Duration: { } limit })
        {
            injected.EndAfter(limit, time);
        }

        changed();
        return injected;
    }

    internal void Clear()
    {
        ImmutableInterlocked.InterlockedExchange(ref _faults, []);
        changed();
    }

    internal CameraFault? Take(CameraRequest request)
    {
        foreach (var fault in _faults)
        {
            if (fault.TryUse(request))
            {
                return fault.Fault;
            }
        }

        return null;
    }

    private void Remove(InjectedFault fault)
    {
        if (ImmutableInterlocked.Update(ref _faults, (faults, removed) => faults.Remove(removed), fault))
        {
            changed();
        }
    }
}

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

        if (fault.Pictures is < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(fault), fault.Pictures, "The pictures before a fault must be 0 or more.");
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

    /// <summary>The fault that hits a new request.</summary>
    internal CameraFault? Take(CameraRequest request)
    {
        foreach (var fault in _faults)
        {
            if (fault.Fault.Kind is not (FaultKind.CutStream or FaultKind.StallStream) && fault.TryUse(request))
            {
                return fault.Fault;
            }
        }

        return null;
    }

    /// <summary>The fault that hits a stream which has sent so many pictures.</summary>
    internal CameraFault? Take(CameraRequest stream, int pictures)
    {
        foreach (var fault in _faults)
        {
            if (fault.Fault is { Kind: FaultKind.CutStream or FaultKind.StallStream } wanted
                && pictures >= (wanted.Pictures ?? 0) && fault.TryUse(stream))
            {
                return wanted;
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

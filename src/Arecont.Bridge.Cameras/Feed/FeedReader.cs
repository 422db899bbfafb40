using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Arecont.Bridge.Cameras.Scheduling;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Events;
using Arecont.Bridge.Contract.State;

namespace Arecont.Bridge.Cameras.Feed;

/// <summary>
/// One reader's queue. States are kept once per camera, the latest in the place of the first that was not read, so an event never
/// overtakes the state it belongs to; events are kept up to a bound, the oldest dropped and counted.
/// </summary>
internal sealed class FeedReader
{
    /// <summary>The most events that wait for one reader.</summary>
    public const int MaximumEvents = 4096;

    private readonly Lock _gate = new();
    private readonly AsyncSignal _signal = new();
    private readonly Dictionary<string, FeedSlot> _slots = new(StringComparer.Ordinal);
    private readonly Queue<(long Turn, FeedSlot Slot)> _waitingSlots = new();
    private readonly Queue<(long Turn, CameraEvent Event)> _events = new();
    private long _turn;
    private long _lost;
    private bool _completed;

    /// <summary>A camera is there.</summary>
    public void Add(ICamera camera, CameraState state)
    {
        lock (_gate)
        {
            var slot = SlotOf(state.CameraId);
            slot.Added = camera;
            slot.State = state;
            Enqueue(slot, again: false);
        }

        _signal.Set();
    }

    /// <summary>A camera left: what waits of its state no longer matters, and its leaving comes after its events.</summary>
    public void Remove(string cameraId)
    {
        lock (_gate)
        {
            var slot = SlotOf(cameraId);
            slot.Added = null;
            slot.State = null;
            slot.Removed = slot.Known;
            Enqueue(slot, again: true);
        }

        _signal.Set();
    }

    /// <summary>A state changed.</summary>
    public void Change(CameraState state)
    {
        lock (_gate)
        {
            var slot = SlotOf(state.CameraId);
            slot.State = state;
            Enqueue(slot, again: false);
        }

        _signal.Set();
    }

    /// <summary>Something happened.</summary>
    public void Raise(CameraEvent occurrence)
    {
        lock (_gate)
        {
            if (_events.Count == MaximumEvents)
            {
                _events.Dequeue();
                _lost++;
            }

            _events.Enqueue((++_turn, occurrence));
        }

        _signal.Set();
    }

    /// <summary>Nothing more comes.</summary>
    public void Complete()
    {
        lock (_gate)
        {
            _completed = true;
        }

        _signal.Set();
    }

    /// <summary>Everything in order, until <see cref="Complete"/> or cancellation.</summary>
    public async IAsyncEnumerable<CameraNotification> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var registration = cancellationToken.UnsafeRegister(static signal => ((AsyncSignal)signal!).Set(), _signal);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TryTake(out var notification, out var ended))
            {
                yield return notification;
            }
            else if (ended)
            {
                yield break;
            }
            else
            {
                await _signal.WaitAsync().ConfigureAwait(false);
            }
        }
    }

    private bool TryTake([NotNullWhen(true)] out CameraNotification? notification, out bool ended)
    {
        lock (_gate)
        {
            ended = false;
            if (_lost > 0)
            {
                notification = new NotificationsLost(_lost);
                _lost = 0;
                return true;
            }

            while (_waitingSlots.TryPeek(out var first) && (!_events.TryPeek(out var next) || first.Turn < next.Turn))
            {
                // A slot that was moved to the back of the queue leaves its old place behind.
                if (first.Slot.Turn == first.Turn && first.Slot.Take() is { } found)
                {
                    notification = found;
                    return true;
                }

                if (first.Slot.Turn == first.Turn)
                {
                    first.Slot.Turn = 0;
                }

                _waitingSlots.Dequeue();
            }

            if (_events.TryDequeue(out var raised))
            {
                notification = new CameraEventRaised(raised.Event);
                return true;
            }

            ended = _completed;
            notification = null;
            return false;
        }
    }

    private FeedSlot SlotOf(string cameraId)
    {
        if (!_slots.TryGetValue(cameraId, out var slot))
        {
            slot = new FeedSlot(cameraId);
            _slots.Add(cameraId, slot);
        }

        return slot;
    }

    private void Enqueue(FeedSlot slot, bool again)
    {
        if (slot.Turn != 0 && !again)
        {
            return;
        }

        slot.Turn = ++_turn;
        _waitingSlots.Enqueue((slot.Turn, slot));
    }
}

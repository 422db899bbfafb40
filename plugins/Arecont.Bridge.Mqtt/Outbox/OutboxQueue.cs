using System.Threading.Channels;
using Arecont.Bridge.Contract.Mqtt;

namespace Arecont.Bridge.Mqtt.Outbox;

/// <summary>
/// Everything on its way to the broker, in the order it was accepted. A retained message takes the place of the one still waiting on its
/// topic and goes to the end, so that the order between state and events stays true. Messages under way come back to the front when the
/// connection breaks.
/// <para>On disk: an event from the moment it is accepted until the broker has confirmed it; a retained message only while the broker is
/// away, since every state is published again at a connect.</para>
/// </summary>
internal sealed class OutboxQueue(OutboxFile? file, OutboxLimits limits, TimeProvider time) : IDisposable
{
    /// <summary>After so many broken connections a large message at the head is held to be what breaks them.</summary>
    private const int MaximumFailures = 5;
    private const int LargeMessage = 4096;

    private readonly Lock _gate = new();
    private readonly LinkedList<OutboxEntry> _waiting = new();
    private readonly Dictionary<string, LinkedListNode<OutboxEntry>> _latest = new(StringComparer.Ordinal);
    private readonly SortedDictionary<long, OutboxEntry> _underWay = [];
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private TaskCompletionSource? _drained;
    private long _sequence;
    private long _dropped;
    private long _eventBytes;
    private int _events;
    private int _stored;
    private bool _online;

    /// <summary>How many messages wait or are under way.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count + _underWay.Count;
            }
        }
    }

    /// <summary>True while messages go out.</summary>
    public bool IsOnline
    {
        get
        {
            lock (_gate)
            {
                return _online;
            }
        }
    }

    /// <summary>Takes up what an earlier run left.</summary>
    public int Load()
    {
        lock (_gate)
        {
            foreach (var record in file?.Open() ?? [])
            {
                _sequence = record.Sequence;
                Enqueue(new OutboxEntry(record.Sequence, record.Message!, record.Expires, null) { Stored = true }, out _);
            }

            _stored = _waiting.Count;
            file?.Rewrite(_waiting);
            return _waiting.Count;
        }
    }

    /// <summary>Accepts a message.</summary>
    public void Add(MqttMessage message, Action? delivered = null)
    {
        lock (_gate)
        {
            if (!_online && message.Delivery == MqttDelivery.DropWhenAway)
            {
                return;
            }

            var expires = message.Expiry is { } expiry ? time.GetUtcNow() + expiry : (DateTimeOffset?)null;
            var entry = new OutboxEntry(++_sequence, message, expires, delivered);
            var kept = Enqueue(entry, out var replaced);
            if (kept && (entry.IsEvent || (!_online && message.Delivery == MqttDelivery.Keep)))
            {
                Store(entry);
            }

            // Only now: a crash in between leaves both on disk, never neither.
            Finish(replaced);
        }

        _signal.Writer.TryWrite(true);
    }

    /// <summary>Takes the next message to send while online; it stays under way until <see cref="Complete"/> or <see cref="GoAway"/>.</summary>
    public bool TryTake(out OutboxEntry entry)
    {
        lock (_gate)
        {
            while (_online && _waiting.First is { } node)
            {
                entry = node.Value;
                Unlink(node);
                if (entry.Expires <= time.GetUtcNow())
                {
                    Finish(entry);
                    continue;
                }

                _underWay.Add(entry.Sequence, entry);
                return true;
            }

            entry = null!;
            return false;
        }
    }

    /// <summary>Waits until there may be something to take.</summary>
    public async ValueTask WaitAsync(CancellationToken cancellationToken) => await _signal.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>The broker has the message, or will never take it.</summary>
    public void Complete(OutboxEntry entry, bool delivered)
    {
        lock (_gate)
        {
            if (!_underWay.Remove(entry.Sequence))
            {
                return;
            }

            Finish(entry);
        }

        if (delivered)
        {
            entry.Delivered?.Invoke();
        }
    }

    /// <summary>The broker is there: from now on retained messages are not written to disk.</summary>
    public void GoOnline()
    {
        lock (_gate)
        {
            _online = true;
        }

        _signal.Writer.TryWrite(true);
    }

    /// <summary>The broker is gone: what was under way waits again, what is worth nothing later is dropped, the rest goes to disk.</summary>
    public void GoAway()
    {
        lock (_gate)
        {
            _online = false;
            if (_underWay.Count > 0)
            {
                _underWay.Values.First().Failures++;
            }

            foreach (var entry in _underWay.Values.Reverse())
            {
                Return(entry);
            }

            _underWay.Clear();
            for (var node = _waiting.First; node is not null;)
            {
                var next = node.Next;
                Keep(node);
                node = next;
            }

            CheckDrained();
        }
    }

    /// <summary>How many messages were lost to the bounds since the last call.</summary>
    public long TakeDropped()
    {
        lock (_gate)
        {
            var dropped = _dropped;
            _dropped = 0;
            return dropped;
        }
    }

    /// <summary>Waits until nothing waits or is under way.</summary>
    public Task WhenDrainedAsync()
    {
        lock (_gate)
        {
            _drained ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var drained = _drained.Task;
            CheckDrained();
            return drained;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            file?.Flush();
            file?.Dispose();
        }
    }

    /// <summary>False when the message is too large to wait at all.</summary>
    private bool Enqueue(OutboxEntry entry, out OutboxEntry? replaced)
    {
        replaced = null;
        if (entry.Message.Retain)
        {
            if (_latest.TryGetValue(entry.Message.Topic, out var older))
            {
                Unlink(older);
                replaced = older.Value;
            }

            _latest[entry.Message.Topic] = _waiting.AddLast(entry);
            return true;
        }

        _waiting.AddLast(entry);
        Tally(entry, 1);
        while (_events > limits.Events || _eventBytes > limits.Bytes)
        {
            var oldest = _waiting.First;
            while (oldest!.Value.Message.Retain)
            {
                oldest = oldest.Next;
            }

            Discard(oldest);
            _dropped++;
        }

        return _waiting.Last?.Value == entry;
    }

    private void Return(OutboxEntry entry)
    {
        var poisonous = entry.Failures >= MaximumFailures && entry.Message.Payload.Length > LargeMessage;
        if (poisonous)
        {
            _dropped++;
        }

        if (poisonous || (entry.Message.Retain && _latest.ContainsKey(entry.Message.Topic)))
        {
            Finish(entry);
            return;
        }

        var node = _waiting.AddFirst(entry);
        if (entry.Message.Retain)
        {
            _latest[entry.Message.Topic] = node;
        }
        else
        {
            Tally(entry, 1);
        }
    }

    private void Keep(LinkedListNode<OutboxEntry> node)
    {
        if (node.Value.Message.Delivery == MqttDelivery.DropWhenAway)
        {
            Discard(node);
        }
        else if (!node.Value.Stored)
        {
            Store(node.Value);
        }
    }

    private void Discard(LinkedListNode<OutboxEntry> node)
    {
        Unlink(node);
        Finish(node.Value);
    }

    private void Unlink(LinkedListNode<OutboxEntry> node)
    {
        _waiting.Remove(node);
        if (node.Value.Message.Retain)
        {
            _latest.Remove(node.Value.Message.Topic);
        }
        else
        {
            Tally(node.Value, -1);
        }
    }

    private void Tally(OutboxEntry entry, int sign)
    {
        _events += sign;
        _eventBytes += sign * (entry.Message.Payload.Length + entry.Message.Topic.Length);
    }

    private void Store(OutboxEntry entry)
    {
        file?.Store(entry);
        _stored += entry.Stored ? 1 : 0;
        Compact();
    }

    private void Finish(OutboxEntry? entry)
    {
        if (entry is { Stored: true })
        {
            entry.Stored = false;
            _stored--;
            file?.Remove(entry);
            Compact();
        }

        CheckDrained();
    }

    private void Compact()
    {
        if (file is not null && file.IsWasteful(_stored))
        {
            file.Rewrite(_underWay.Values.Concat(_waiting));
        }
    }

    private void CheckDrained()
    {
        if (_waiting.Count == 0 && _underWay.Count == 0)
        {
            _drained?.TrySetResult();
            _drained = null;
        }
    }
}

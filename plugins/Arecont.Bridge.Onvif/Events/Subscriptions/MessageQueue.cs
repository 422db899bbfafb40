using Arecont.Onvif.Metadata.Events;

namespace Arecont.Bridge.Onvif.Events.Subscriptions;

/// <summary>
/// The messages that wait for one subscriber, up to a bound. Beyond it an older value of a property goes before its newer one, else the
/// oldest message; each is counted.
/// </summary>
internal sealed class MessageQueue
{
    /// <summary>The most messages that wait.</summary>
    public const int Capacity = 1024;

    private readonly Lock _gate = new();
    private readonly List<HubMessage> _messages = [];
    private TaskCompletionSource _signal = NewSignal();
    private bool _completed;

    /// <summary>How many messages the subscriber lost.</summary>
    public long Dropped { get; private set; }

    /// <summary>True once nothing more comes.</summary>
    public bool IsCompleted
    {
        get
        {
            lock (_gate)
            {
                return _completed;
            }
        }
    }

    /// <summary>Adds messages and wakes the subscriber once.</summary>
    public void Add(IReadOnlyCollection<HubMessage> messages)
    {
        lock (_gate)
        {
            if (_completed || messages.Count == 0)
            {
                return;
            }

            foreach (var message in messages)
            {
                if (_messages.Count == Capacity)
                {
                    DropOne();
                }

                _messages.Add(message);
            }

            Wake();
        }
    }

    /// <summary>Tells values anew: what waits of earlier tellings goes, so that none is told twice.</summary>
    public void AddValues(IReadOnlyCollection<HubMessage> values)
    {
        lock (_gate)
        {
            _messages.RemoveAll(message => message.Notification.Operation == PropertyOperation.Initialized);
        }

        Add(values);
    }

    /// <summary>Takes the oldest messages; empty where none waits.</summary>
    public List<OnvifNotification> Take(int limit)
    {
        lock (_gate)
        {
            var count = Math.Min(limit, _messages.Count);
            var taken = _messages.GetRange(0, count).ConvertAll(message => message.Notification);
            _messages.RemoveRange(0, count);
            return taken;
        }
    }

    /// <summary>Completes when a message waits, nothing more comes, or <see cref="Disturb"/> is called.</summary>
    public Task WaitAsync()
    {
        lock (_gate)
        {
            return _messages.Count > 0 || _completed ? Task.CompletedTask : _signal.Task;
        }
    }

    /// <summary>Wakes whoever waits, for another reason than a message.</summary>
    public void Disturb()
    {
        lock (_gate)
        {
            Wake();
        }
    }

    /// <summary>Nothing more comes; what waits can still be taken.</summary>
    public void Complete()
    {
        lock (_gate)
        {
            _completed = true;
            Wake();
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Wake()
    {
        _signal.TrySetResult();
        _signal = NewSignal();
    }

    private void DropOne()
    {
        var newer = new HashSet<PropertyKey>();
        var oldest = 0;
        for (var index = _messages.Count - 1; index >= 0; index--)
        {
            if (_messages[index].Key is { } key && !newer.Add(key))
            {
                oldest = index;
            }
        }

        _messages.RemoveAt(oldest);
        Dropped++;
    }
}

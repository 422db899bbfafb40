namespace Arecont.Bridge.Rtsp.Delivery;

/// <summary>
/// The queue before a connection: what it does not take at once waits in order, up to a bound. A connection that makes no progress for
/// <see cref="StallLimit"/> is broken off. One lock per connection; nobody but the connection's own users ever waits for it.
/// </summary>
internal abstract class ClientWriter : IClientWriter, IDisposable
{
    /// <summary>Bytes that may wait: two groups of pictures of a fat stream.</summary>
    public const long QueueLimit = 4 << 20;

    /// <summary>How long packets may wait: a viewer who falls behind loses a group rather than the present.</summary>
    public static readonly TimeSpan AgeLimit = TimeSpan.FromSeconds(3);

    /// <summary>Messages that may wait.</summary>
    public const int MessageLimit = 256;

    /// <summary>No progress for so long ends the connection, and what is sent by UDP to a viewer.</summary>
    public static readonly TimeSpan StallLimit = TimeSpan.FromSeconds(8);

    private readonly Lock _gate = new();
    private readonly Queue<Outgoing> _queue = new();
    private readonly TaskCompletionSource _broken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TimeProvider _time;
    private readonly ITimer _watchdog;
    private Outgoing _current;
    private bool _sending;
    private bool _watched;
    private bool _dead;
    private long _queued;
    private long _progress;
    private int _messages;

    /// <summary>Begins with nothing to send.</summary>
    protected ClientWriter(TimeProvider time)
    {
        _time = time;
        _watchdog = time.CreateTimer(static state => ((ClientWriter)state!).Watch(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public Task Broken => _broken.Task;

    /// <inheritdoc/>
    public long Queued => Volatile.Read(ref _queued);

    /// <inheritdoc/>
    public bool TrySend(InterleavedBuffer packets)
    {
        var data = packets.Data;
        lock (_gate)
        {
            if (_dead)
            {
                return false;
            }

            if (_sending)
            {
                if (_queued + data.Length > QueueLimit || (_queue.TryPeek(out var oldest) && _time.GetElapsedTime(oldest.At) > AgeLimit))
                {
                    return false;
                }

                packets.Claim();
                _queue.Enqueue(new Outgoing(data, packets, null, _time.GetTimestamp()));
                _queued += data.Length;
                return true;
            }

            // The usual case: the kernel takes it all, nothing is claimed, allocated or scheduled.
            switch (Begin(data))
            {
                case Sent.Whole:
                    return true;
                case Sent.Pending:
                    packets.Claim();
                    Pend(new Outgoing(data, packets, null, _time.GetTimestamp()));
                    return true;
                default:
                    Break();
                    return false;
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        var sent = Enqueue(message.ToArray());
        if (!sent.IsCompletedSuccessfully)
        {
            await sent.WaitAsync(StallLimit + StallLimit, _time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Gives back what waits. A connection in the middle of a send is cut; any other is left as it is.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            Break(cut: _sending);
        }

        _watchdog.Dispose();
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees what the connection holds; not the connection itself.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }

    /// <summary>Begins to send; called by one thread at a time and never before the last send is finished.</summary>
    protected abstract Sent Begin(ReadOnlyMemory<byte> data);

    /// <summary>Cuts the connection, so that a pending send ends and the kernel forgets what it holds.</summary>
    protected abstract void Abort();

    /// <summary>A pending send is over.</summary>
    protected void Finish(bool succeeded)
    {
        lock (_gate)
        {
            var done = _current;
            _current = default;
            _sending = false;
            Forget(done, succeeded);
            if (_dead)
            {
                return;
            }

            if (!succeeded)
            {
                Break();
                return;
            }

            _progress = _time.GetTimestamp();
            while (!_sending && _queue.TryDequeue(out var next))
            {
                switch (Begin(next.Data))
                {
                    case Sent.Whole:
                        Forget(next, succeeded: true);
                        break;
                    case Sent.Pending:
                        _current = next;
                        _sending = true;
                        break;
                    default:
                        Forget(next, succeeded: false);
                        Break();
                        return;
                }
            }
        }
    }

    private Task Enqueue(byte[] message)
    {
        lock (_gate)
        {
            if (_dead || _messages >= MessageLimit)
            {
                return Task.FromException(Gone());
            }

            var outgoing = new Outgoing(message, null, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), _time.GetTimestamp());
            if (_sending)
            {
                _queue.Enqueue(outgoing);
                _queued += message.Length;
                _messages++;
                return outgoing.Done!.Task;
            }

            switch (Begin(message))
            {
                case Sent.Whole:
                    return Task.CompletedTask;
                case Sent.Pending:
                    _messages++;
                    Pend(outgoing);
                    return outgoing.Done!.Task;
                default:
                    Break();
                    return Task.FromException(Gone());
            }
        }
    }

    private void Pend(Outgoing outgoing)
    {
        _current = outgoing;
        _sending = true;
        _queued += outgoing.Data.Length;
        _progress = _time.GetTimestamp();
        if (!_watched)
        {
            _watched = true;
            _watchdog.Change(StallLimit, Timeout.InfiniteTimeSpan);
        }
    }

    private void Forget(Outgoing outgoing, bool succeeded)
    {
        _queued -= outgoing.Data.Length;
        outgoing.Packets?.Release();
        if (outgoing.Done is null)
        {
            return;
        }

        _messages--;
        if (succeeded)
        {
            outgoing.Done.TrySetResult();
        }
        else
        {
            outgoing.Done.TrySetException(Gone());

            // Nobody may wait for it any more.
            _ = outgoing.Done.Task.Exception;
        }
    }

    private void Watch()
    {
        lock (_gate)
        {
            _watched = false;
            if (_dead || !_sending)
            {
                return;
            }

            var left = StallLimit - _time.GetElapsedTime(_progress);
            if (left <= TimeSpan.Zero)
            {
                Break();
                return;
            }

            _watched = true;
            _watchdog.Change(left, Timeout.InfiniteTimeSpan);
        }
    }

    private void Break(bool cut = true)
    {
        if (_dead)
        {
            return;
        }

        _dead = true;
        while (_queue.TryDequeue(out var waiting))
        {
            Forget(waiting, succeeded: false);
        }

        if (cut)
        {
            Abort();
        }

        _broken.TrySetResult();
    }

    private static IOException Gone() => new("the connection cannot be written");

    /// <summary>How a send began.</summary>
    protected enum Sent
    {
        /// <summary>The connection took every byte.</summary>
        Whole,

        /// <summary><see cref="Finish"/> will be called.</summary>
        Pending,

        /// <summary>The connection is broken.</summary>
        Failed,
    }

    private readonly record struct Outgoing(ReadOnlyMemory<byte> Data, InterleavedBuffer? Packets, TaskCompletionSource? Done, long At);
}

using System.Runtime.CompilerServices;
using Arecont.Bridge.Cameras.Scheduling;
using Arecont.Bridge.Contract.Video;

namespace Arecont.Bridge.Cameras.Video;

/// <summary>
/// One reader and what waits for it. When that grows beyond the bounds it is thrown away, and the reader goes on with the next
/// key frame: a decoder loses time, never its footing.
/// </summary>
internal sealed class VideoSubscription(Upstream upstream, VideoProfile profile) : IVideoSubscription
{
    /// <summary>The most frames that wait.</summary>
    public const int MaximumFrames = 128;

    /// <summary>The most bytes that wait.</summary>
    public const int MaximumBytes = 16 * 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly AsyncSignal _signal = new();
    private readonly Queue<VideoFrame> _waiting = new();
    private long _bytes;
    private long _dropped;
    private bool _needsKey;
    private bool _lags;
    private bool _ended;
    private int _reading;
    private int _viewers = 1;

    /// <inheritdoc/>
    public VideoProfile Profile => profile;

    /// <inheritdoc/>
    public VideoDescription? Description => upstream.Description;

    /// <inheritdoc/>
    public int Viewers
    {
        get => Volatile.Read(ref _viewers);
        set => Volatile.Write(ref _viewers, Math.Max(0, value));
    }

    /// <inheritdoc/>
    public long DroppedFrames => Interlocked.Read(ref _dropped);

    /// <summary>Which stream it reads.</summary>
    public Upstream Upstream => upstream;

    /// <inheritdoc/>
    public async IAsyncEnumerable<VideoFrame> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _reading, 1) == 1)
        {
            throw new InvalidOperationException("A subscription's frames can be read once.");
        }

        using var registration = cancellationToken.UnsafeRegister(static signal => ((AsyncSignal)signal!).Set(), _signal);
        foreach (var frame in upstream.Begin(this))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (IsEnded)
            {
                yield break;
            }

            yield return frame;
        }

        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (IsEnded)
            {
                yield break;
            }

            if (TryTake() is { } frame)
            {
                yield return frame;
            }
            else
            {
                await _signal.WaitAsync().ConfigureAwait(false);
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        upstream.Detach(this);
        End();
        return ValueTask.CompletedTask;
    }

    /// <summary>The frames from now on; the first must be a key frame where the reader got none to catch up with.</summary>
    public void Flow(bool needsKey) => _needsKey = needsKey;

    /// <summary>A frame has come; never waits.</summary>
    public void Offer(VideoFrame frame)
    {
        lock (_gate)
        {
            if (_ended)
            {
                return;
            }

            if (_needsKey && !frame.IsKey)
            {
                _dropped += _lags ? 1 : 0;
                return;
            }

            if (_waiting.Count >= MaximumFrames || _bytes + frame.Data.Length > MaximumBytes)
            {
                _dropped += _waiting.Count;
                _waiting.Clear();
                _bytes = 0;
                if (!frame.IsKey)
                {
                    _dropped++;
                    _needsKey = true;
                    _lags = true;
                    return;
                }
            }

            _needsKey = false;
            _lags = false;
            _waiting.Enqueue(frame);
            _bytes += frame.Data.Length;
        }

        _signal.Set();
    }

    /// <summary>Nothing more comes.</summary>
    public void End()
    {
        lock (_gate)
        {
            _ended = true;
            _waiting.Clear();
            _bytes = 0;
        }

        _signal.Set();
    }

    private bool IsEnded
    {
        get
        {
            lock (_gate)
            {
                return _ended;
            }
        }
    }

    private VideoFrame? TryTake()
    {
        lock (_gate)
        {
            if (!_waiting.TryDequeue(out var frame))
            {
                return null;
            }

            _bytes -= frame.Data.Length;
            return frame;
        }
    }
}

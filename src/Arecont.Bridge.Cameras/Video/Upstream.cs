using System.Collections.Immutable;
using Arecont.Bridge.Cameras.Scheduling;
using Arecont.Bridge.Cameras.Sessions;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.Contract.Video;
using Arecont.Camera;
using Arecont.Camera.Media;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Cameras.Video;

/// <summary>
/// One stream from the camera and its readers: asked for again and again while it is wanted, each frame handed to every reader's
/// queue the moment it comes. Readers notice a fault as a pause.
/// </summary>
internal sealed partial class Upstream : IDisposable
{
    private readonly Lock _gate = new();
    private readonly CameraContext _camera;
    private readonly UpstreamListener _listener;
    private readonly ConnectPlaces _places;
    private readonly CameraFrames _frames;
    private readonly FrameStamper _stamper;
    private readonly GroupCache _group = new();
    private readonly StreamMeter _meter;
    private readonly ReconnectPace _pace;
    private readonly CancellationTokenSource _stop = new();
    private readonly ITimer _linger;
    private ImmutableArray<VideoSubscription> _readers = [];
    private ImmutableArray<VideoSubscription> _flowing = [];
    private Task _running = Task.CompletedTask;
    private VideoStreamStatus _status = VideoStreamStatus.Starting;
    private string? _problem;
    private TimeSpan? _liveSince;
    private long _count;
    private long _reconnects;
    private bool _keptOn;
    private bool _ended;

    public Upstream(StreamRequest request, CameraContext camera, ConnectPlaces places, VideoDescription? known, UpstreamListener listener, int streamNumber)
    {
        Request = request;
        _camera = camera;
        _places = places;
        _listener = listener;
        _frames = new CameraFrames(request, camera, streamNumber);
        _stamper = new FrameStamper(camera.Time, known);
        _meter = new StreamMeter(camera.Time);
        _pace = new ReconnectPace(camera.Time, camera.Timings, Random.Shared);
        _linger = camera.Time.CreateTimer(static self => ((Upstream)self!).Lingered(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public StreamRequest Request { get; }

    public VideoDescription? Description
    {
        get
        {
            lock (_gate)
            {
                return _stamper.Description;
            }
        }
    }

    /// <summary>Who watches.</summary>
    public ImmutableArray<VideoSubscription> Readers
    {
        get
        {
            lock (_gate)
            {
                return _readers;
            }
        }
    }

    /// <summary>True where nobody needs it: it only lingers.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_gate)
            {
                return _readers.IsEmpty && !_keptOn;
            }
        }
    }

    public void Start() => _running = Task.Run(() => RunAsync(_stop.Token), CancellationToken.None);

    /// <summary>Ends the connection and every reader's enumeration.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        ImmutableArray<VideoSubscription> readers;
        lock (_gate)
        {
            _ended = true;
            readers = _readers;
            _readers = [];
            _flowing = [];
        }

        foreach (var reader in readers)
        {
            reader.End();
        }

        await _running.ConfigureAwait(false);
        Dispose();
    }

    public void Dispose()
    {
        _linger.Dispose();
        _stop.Dispose();
    }

    /// <summary>Runs whether anybody watches or not.</summary>
    public void KeepOn(bool on)
    {
        lock (_gate)
        {
            _keptOn = on;
            SetLinger();
        }
    }

    /// <summary>A new reader.</summary>
    public VideoSubscription Attach(VideoProfile profile)
    {
        var reader = new VideoSubscription(this, profile);
        lock (_gate)
        {
            _readers = _readers.Add(reader);
            SetLinger();
        }

        return reader;
    }

    /// <summary>The reader takes frames from now on; answers those it catches up with.</summary>
    public VideoFrame[] Begin(VideoSubscription reader)
    {
        lock (_gate)
        {
            if (!_readers.Contains(reader))
            {
                return [];
            }

            var caughtUp = _group.CatchUp(_camera.Time.GetUtcNow());
            reader.Flow(needsKey: caughtUp.Length == 0);
            _flowing = _flowing.Add(reader);
            return caughtUp;
        }
    }

    /// <summary>A reader has gone.</summary>
    public void Detach(VideoSubscription reader)
    {
        lock (_gate)
        {
            _readers = _readers.Remove(reader);
            _flowing = _flowing.Remove(reader);
            SetLinger();
        }
    }

    /// <summary>How it is now.</summary>
    public VideoStreamState State()
    {
        lock (_gate)
        {
            var (framesPerSecond, kilobits) = _meter.Rate();
            var live = _status == VideoStreamStatus.Live;
            return new VideoStreamState([], _status, _readers.Sum(reader => reader.Viewers), live ? framesPerSecond : 0, live ? kilobits : 0)
            {
                Frames = _count,
                DroppedFrames = _frames.DroppedFrames,
                Reconnects = _reconnects,
                Problem = _problem,
            };
        }
    }

    private async Task RunAsync(CancellationToken stop)
    {
        using var scope = _camera.BeginLogScope();
        try
        {
            while (true)
            {
                await Task.Delay(await WatchOnceAsync(stop).ConfigureAwait(false), _camera.Time, stop).ConfigureAwait(false);
                Interlocked.Increment(ref _reconnects);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            LogStopped(_camera.Log, Request);
        }
    }

    /// <summary>One connection; answers how long to wait before the next.</summary>
    private async Task<TimeSpan> WatchOnceAsync(CancellationToken stop)
    {
        Exception? failure = null;
        lock (_gate)
        {
            _liveSince = null;
            _stamper.Begin();
        }

        try
        {
            await _places.EnterAsync(_camera.Time, stop).ConfigureAwait(false);
            await foreach (var frame in _frames.ReadAsync(stop).ConfigureAwait(false))
            {
                Take(frame);
            }
        }
        catch (Exception exception) when (!stop.IsCancellationRequested)
        {
            failure = exception;
        }

        stop.ThrowIfCancellationRequested();
        Lose(failure);
        return _pace.After(failure, _liveSince is { } since ? _camera.Time.Elapsed() - since : TimeSpan.Zero);
    }

    private void Take(CameraFrame frame)
    {
        VideoDescription? told = null;
        var came = false;
        lock (_gate)
        {
            var before = _stamper.Description;
            if (_stamper.Stamp(frame) is not { } stamped)
            {
                return;
            }

            _count++;
            _meter.Add(stamped.Data.Length);
            _group.Add(stamped);
            foreach (var reader in _flowing)
            {
                reader.Offer(stamped);
            }

            told = ReferenceEquals(before, _stamper.Description) ? null : _stamper.Description;
            came = _liveSince is null;
            _liveSince ??= _camera.Time.Elapsed();
        }

        if (told is not null)
        {
            _listener.Described(Request, told);
        }

        if (came)
        {
            Come();
        }
    }

    private void Come()
    {
        string? problem;
        lock (_gate)
        {
            problem = _problem;
            _problem = null;
            _status = VideoStreamStatus.Live;
        }

        if (problem is not null)
        {
            LogReturned(_camera.Log, Request);
        }

        _listener.Changed();
    }

    private void Lose(Exception? failure)
    {
        var problem = StreamProblems.Of(failure, _camera.Configuration);
        bool changed;
        lock (_gate)
        {
            // What comes after the loss does not build on what came before.
            _group.Clear();
            changed = _problem != problem || _status != VideoStreamStatus.Lost;
            _problem = problem;
            _status = VideoStreamStatus.Lost;
        }

        if (changed)
        {
            LogLost(_camera.Log, Request, problem, failure is CameraException ? null : failure);
            _listener.Changed();
        }
    }

    private void SetLinger()
    {
        if (!_ended)
        {
            _linger.Change(_readers.IsEmpty && !_keptOn ? _camera.Configuration.Video.Linger : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    private void Lingered() => _listener.Idle(this);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The stream {Request} is lost: {Problem}")]
    private static partial void LogLost(ILogger logger, StreamRequest request, string problem, Exception? exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "The stream {Request} is back")]
    private static partial void LogReturned(ILogger logger, StreamRequest request);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The stream {Request} has ended")]
    private static partial void LogStopped(ILogger logger, StreamRequest request);
}

/// <summary>Who owns a stream and hears of it.</summary>
/// <param name="Described">Its description is new or changed.</param>
/// <param name="Changed">Its status changed.</param>
/// <param name="Idle">Nobody has watched for the linger time.</param>
internal sealed record UpstreamListener(Action<StreamRequest, VideoDescription> Described, Action Changed, Action<Upstream> Idle);

using System.Collections.Immutable;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Rtsp.Delivery;
using Arecont.Bridge.Rtsp.Packets;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Rtsp.Streams;

/// <summary>One stream from the hub and its tracks, for as long as there are claims on it. Disposing gives one claim back.</summary>
internal sealed partial class SharedStream : IAsyncDisposable
{
    // So many frames in a row that cannot be carried are no accident.
    private const int RefusedFramesLimit = 5;

    private static readonly TimeSpan FirstFrameLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    // A subscription ends when the camera is configured anew; what comes in its place may take a moment.
    private static readonly ImmutableArray<TimeSpan> ReopenDelays = [TimeSpan.Zero, TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3)];

    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource<CommandResult> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ViewerSettings _settings;
    private readonly ICameraDirectory _cameras;
    private readonly BlockPool _pool;
    private readonly Action<SharedStream> _forget;
    private StreamTracks? _tracks;
    private IVideoSubscription? _subscription;
    private Task _running = Task.CompletedTask;
    private int _claims = 1;
    private int _refusedFrames;
    private bool _problemTold;
    private bool _houseTold;
    private volatile bool _failed;

    /// <summary>Begins with one claim.</summary>
    /// <param name="settings">What its viewers share.</param>
    /// <param name="profile">As it is now; the stream ends when its codec changes.</param>
    /// <param name="cameras">Where the camera is.</param>
    /// <param name="pool">The packets' memory.</param>
    /// <param name="forget">Called when no claim must be added any more; may be called twice.</param>
    public SharedStream(ViewerSettings settings, VideoProfile profile, ICameraDirectory cameras, BlockPool pool, Action<SharedStream> forget)
    {
        _settings = settings;
        Profile = profile;
        _cameras = cameras;
        _pool = pool;
        _forget = forget;
    }

    /// <summary>Which.</summary>
    public StreamKey Key => _settings.Stream;

    /// <summary>As it was when the stream began.</summary>
    public VideoProfile Profile { get; }

    /// <summary>Completes when the tracks are described, or says why they are not.</summary>
    public Task<CommandResult> Ready => _ready.Task;

    /// <summary>Completes when nothing more comes.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Why what the camera sends cannot be carried; null where it can.</summary>
    public CommandResult? Refusal { get; private set; }

    /// <summary>Video, then metadata; there when <see cref="Ready"/> says so.</summary>
    public ImmutableArray<RtpTrack> Tracks => _tracks?.All ?? [];

    /// <summary>Begins to read, on the thread pool.</summary>
    public void Start() => _running = Task.Run(RunAsync);

    /// <summary>One claim more; false where the stream is over, or of another codec.</summary>
    public bool TryClaim(VideoCodec codec)
    {
        lock (_gate)
        {
            if (_claims == 0 || codec != Profile.Codec || _ended.Task.IsCompleted || _failed)
            {
                return false;
            }

            _claims++;
            return true;
        }
    }

    /// <summary>One claim less; the last one ends the stream.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            if (--_claims != 0)
            {
                return;
            }
        }

        _forget(this);
        await _stop.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(false);
        _stop.Dispose();
    }

    /// <summary>A viewer of one of the tracks.</summary>
    public IViewer CreateViewer(RtpTrack track, ViewerTarget target) => _tracks!.CreateViewer(track, target);

    private async Task RunAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        var watch = WatchFirstFrameAsync(patience.Token);
        using var timer = _settings.Time.CreateTimer(_ => KeepHouse(), null, Tick, Tick);
        try
        {
            await ReadAsync(_stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The last claim went.
        }
#pragma warning disable CA1031 // Whatever it was, the sessions must hear that the stream is over.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailed(_settings.Logger, exception, Key);
        }

        _forget(this);
        await patience.CancelAsync().ConfigureAwait(false);
        await watch.ConfigureAwait(false);
        Fail(new CommandResult(CommandCode.Failed, $"the stream {Key} ended"));
        _ended.TrySetResult();
        await _stop.CancelAsync().ConfigureAwait(false);
        if (_tracks is { } tracks)
        {
            await tracks.EndAsync().ConfigureAwait(false);
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var attempt = 0;
        while (attempt < ReopenDelays.Length && Refusal is null)
        {
            await Task.Delay(ReopenDelays[attempt], _settings.Time, cancellationToken).ConfigureAwait(false);
            var opened = await OpenAsync(cancellationToken).ConfigureAwait(false);
            if (opened.Subscription is not { } subscription)
            {
                if (Fail(opened.Result))
                {
                    return;
                }

                attempt++;
                continue;
            }

            await using (subscription.ConfigureAwait(false))
            {
                if (subscription.Profile.Codec != Profile.Codec)
                {
                    return;
                }

                var frames = await ReadAsync(subscription, cancellationToken).ConfigureAwait(false);
                attempt = frames > 0 ? 0 : attempt + 1;
            }
        }
    }

    private async Task<VideoOpenResult> OpenAsync(CancellationToken cancellationToken)
    {
        if (_cameras.Find(Key.CameraId) is not { } camera)
        {
            return new VideoOpenResult(new CommandResult(CommandCode.Unknown, $"there is no camera '{Key.CameraId}'"), null);
        }

        var opened = await camera.Video.OpenAsync(Key.Channel, Key.Profile, cancellationToken).ConfigureAwait(false);
        if (opened.Subscription is not null && _tracks is null)
        {
            var known = opened.Subscription.Description ?? camera.Video.Describe(Key.Channel, Key.Profile);
            CreateTracks(known?.Codec == Profile.Codec ? known : null);
        }

        return opened;
    }

    private void CreateTracks(VideoDescription? known)
    {
        _tracks = new StreamTracks(Profile.Codec, known, _cameras, _pool, _settings, _stop.Token);
        if (known is null)
        {
            return;
        }

        if (Profile.Codec == VideoCodec.Jpeg && JpegPacketizer.CheckSize(known.Width, known.Height) is { } problem)
        {
            Refuse(problem);
        }
        else
        {
            _ready.TrySetResult(CommandResult.Done());
        }
    }

    private async Task<long> ReadAsync(IVideoSubscription subscription, CancellationToken cancellationToken)
    {
        _subscription = subscription;
        _tracks!.Video.Rebase();
        long frames = 0;
        try
        {
            if (Refusal is null)
            {
                await foreach (var frame in subscription.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    frames++;
                    Publish(frame);
                    if (Refusal is not null)
                    {
                        break;
                    }
                }
            }
        }
        finally
        {
            _subscription = null;
        }

        return frames;
    }

    private void Publish(VideoFrame frame)
    {
        string? problem;
        try
        {
            problem = _tracks!.Video.Publish(frame);
        }
#pragma warning disable CA1031 // One frame that nobody can make sense of must not end the stream.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            problem = exception.ToString();
        }

        if (problem is null)
        {
            _refusedFrames = 0;
            if (frame.IsKey)
            {
                _ready.TrySetResult(CommandResult.Done());
            }

            return;
        }

        if (!_problemTold)
        {
            _problemTold = true;
            LogRefused(_settings.Logger, Key, problem);
        }

        if (Profile.Codec == VideoCodec.Jpeg && ++_refusedFrames >= RefusedFramesLimit)
        {
            Refuse(problem);
        }
    }

    /// <summary>RTP/JPEG has no word for what the camera sends: whoever asks is told so, and the stream ends.</summary>
    private void Refuse(string problem)
    {
        Refusal = new CommandResult(CommandCode.NotSupported, $"a picture of {Key} cannot be sent over RTP: {problem}; use a profile with H.264 or with half the resolution");
        Fail(Refusal);
    }

    private async Task WatchFirstFrameAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(FirstFrameLimit, _settings.Time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!cancellationToken.IsCancellationRequested)
        {
            Fail(new CommandResult(CommandCode.TimedOut, $"{Key}: no picture came from the camera within {FirstFrameLimit.TotalSeconds:0} s, and none was ever seen"));
        }
    }

    private bool Fail(CommandResult result)
    {
        if (_ready.Task.IsCompleted)
        {
            return false;
        }

        _failed = true;
        return _ready.TrySetResult(result);
    }

    private void KeepHouse()
    {
        try
        {
            if (_tracks is { } tracks)
            {
                tracks.SendReports();
                if (_subscription is { } subscription)
                {
                    subscription.Viewers = tracks.Viewers;
                }
            }
        }
#pragma warning disable CA1031 // On a timer's thread: it would end the program.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            if (!_houseTold)
            {
                _houseTold = true;
                LogHouse(_settings.Logger, exception, Key);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "the stream {Stream} ended by a fault")]
    private static partial void LogFailed(ILogger logger, Exception exception, StreamKey stream);

    [LoggerMessage(Level = LogLevel.Error, Message = "sender reports and the viewers' count of {Stream} met a fault; it is told once")]
    private static partial void LogHouse(ILogger logger, Exception exception, StreamKey stream);

    [LoggerMessage(Level = LogLevel.Warning, Message = "a frame of {Stream} cannot be sent over RTP: {Problem}")]
    private static partial void LogRefused(ILogger logger, StreamKey stream, string problem);
}

using System.Collections.Immutable;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Rtsp.Delivery;
using Arecont.Bridge.Rtsp.Packets;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Rtsp.Streams;

/// <summary>One stream from the hub and its tracks, for as long as there are claims on it.</summary>
internal sealed partial class SharedStream : IAsyncDisposable
{
    private const int VideoPayloadType = 96;
    private const int JpegPayloadType = 26;
    private static readonly TimeSpan FirstFrameLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    // A subscription ends when the camera is configured anew; what comes in its place may take a moment.
    private static readonly ImmutableArray<TimeSpan> ReopenDelays = [TimeSpan.Zero, TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3)];

    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource<CommandResult> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ViewerSettings _settings;
    private readonly VideoCodec _codec;
    private readonly ICameraDirectory _cameras;
    private readonly BlockPool _pool;
    private readonly Action<SharedStream> _forget;
    private ImmutableDictionary<RtpTrack, MulticastSenders> _groups = ImmutableDictionary<RtpTrack, MulticastSenders>.Empty;
    private RtpTrack? _video;
    private IVideoSubscription? _subscription;
    private Task _running = Task.CompletedTask;
    private int _claims = 1;
    private bool _problemTold;
    private volatile bool _failed;

    /// <summary>Begins with one claim.</summary>
    public SharedStream(ViewerSettings settings, VideoCodec codec, ICameraDirectory cameras, BlockPool pool, Action<SharedStream> forget)
    {
        _settings = settings;
        _codec = codec;
        _cameras = cameras;
        _pool = pool;
        _forget = forget;
    }

    /// <summary>Which.</summary>
    public StreamKey Key => _settings.Stream;

    /// <summary>Completes when the tracks are described, or says why they are not.</summary>
    public Task<CommandResult> Ready => _ready.Task;

    /// <summary>Completes when nothing more comes.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Video, then metadata; there when <see cref="Ready"/> says so.</summary>
    public ImmutableArray<RtpTrack> Tracks { get; private set; } = [];

    /// <summary>Begins to read, on the thread pool.</summary>
    public void Start() => _running = Task.Run(RunAsync);

    /// <summary>One claim more; false where the stream is over, or of another codec.</summary>
    public bool TryClaim(VideoCodec codec)
    {
        lock (_gate)
        {
            if (_claims == 0 || codec != _codec || _ended.Task.IsCompleted || _failed)
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
    public IViewer CreateViewer(RtpTrack track, ViewerTarget target) => target switch
    {
        InterleavedTarget interleaved => new Viewer(track, new InterleavedSink(interleaved), catchesUp: true, _settings),
        UdpTarget udp => new Viewer(track, new UdpSink(udp, _settings.Time), catchesUp: true, _settings),
        MulticastTarget multicast => new MulticastViewer(_groups[track], multicast, _settings.Time),
        _ => throw new NotSupportedException($"a viewer cannot be sent to a {target.GetType().Name}"),
    };

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
        foreach (var track in Tracks)
        {
            track.End();
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var attempt = 0;
        while (attempt < ReopenDelays.Length)
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
                if (subscription.Profile.Codec != _codec)
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
        if (opened.Subscription is not null && _video is null)
        {
            var known = opened.Subscription.Description ?? camera.Video.Describe(Key.Channel, Key.Profile);
            CreateTracks(known?.Codec == _codec ? known : null);
        }

        return opened;
    }

    private void CreateTracks(VideoDescription? known)
    {
        IPacketizer packetizer = _codec == VideoCodec.H264 ? new H264Packetizer(VideoPayloadType, known) : new JpegPacketizer(JpegPayloadType, known);
        _video = new RtpTrack(packetizer, _pool, channel: 0, _settings.Time);
        Tracks = [_video];
        _groups = Tracks.ToImmutableDictionary(track => track, track => new MulticastSenders(track, _settings));
        if (known is null)
        {
            return;
        }

        if (_codec == VideoCodec.Jpeg && JpegPacketizer.CheckSize(known.Width, known.Height) is { } problem)
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
        _video!.Rebase();
        long frames = 0;
        try
        {
            await foreach (var frame in subscription.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                frames++;
                Publish(frame);
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
            problem = _video!.Publish(frame);
        }
#pragma warning disable CA1031 // One frame that nobody can make sense of must not end the stream.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            problem = exception.ToString();
        }

        if (problem is null)
        {
            if (frame.IsKey)
            {
                _ready.TrySetResult(CommandResult.Done());
            }

            return;
        }

        if (_codec == VideoCodec.Jpeg)
        {
            Refuse(problem);
        }

        if (!_problemTold)
        {
            _problemTold = true;
            LogRefused(_settings.Logger, Key, problem);
        }
    }

    /// <summary>RTP/JPEG has no word for what the camera sends.</summary>
    private void Refuse(string problem)
        => Fail(new CommandResult(CommandCode.NotSupported, $"a picture of {Key} cannot be sent over RTP: {problem}; use a profile with H.264 or with half the resolution"));

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
        foreach (var track in Tracks)
        {
            track.SendReports();
        }

        if (_subscription is { } subscription && _video is { } video)
        {
            subscription.Viewers = video.Playing + _groups[video].Uncounted;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "the stream {Stream} ended by a fault")]
    private static partial void LogFailed(ILogger logger, Exception exception, StreamKey stream);

    [LoggerMessage(Level = LogLevel.Warning, Message = "a frame of {Stream} cannot be sent over RTP: {Problem}")]
    private static partial void LogRefused(ILogger logger, StreamKey stream, string problem);
}

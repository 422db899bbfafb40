using System.Runtime.CompilerServices;
using Arecont.Bridge.Cameras.Scheduling;
using Arecont.Bridge.Cameras.Sessions;
using Arecont.Bridge.Contract.Video;
using Arecont.Camera;
using Arecont.Camera.Media;

namespace Arecont.Bridge.Cameras.Video;

/// <summary>
/// The frames of one request, over connections of their own: the camera's stream or, where the camera does not know the stream's
/// path, single pictures asked for one after another.
/// </summary>
internal sealed class CameraFrames(StreamRequest request, CameraContext camera, int streamNumber)
{
    /// <summary>How long a stream may be silent, unless it is slower by itself.</summary>
    public static readonly TimeSpan Stall = TimeSpan.FromSeconds(3);

    private const int LateBeforePatience = 3;
    private const int LongestPatience = 4;
    private const int PolledRate = 15;

    private CameraClient? _client;
    private long _droppedBefore;
    private bool _polls;
    private int _late;

    /// <summary>Broken frames, and those that built on them, since the first connection.</summary>
    public long DroppedFrames => Interlocked.Read(ref _droppedBefore) + (Volatile.Read(ref _client)?.DroppedFrames ?? 0);

    /// <summary>How long this stream may be silent: three seconds and four frames at least, longer for a camera that was late with its first frame again and again.</summary>
    private TimeSpan Silence
    {
        get
        {
            var frames = TimeSpan.FromSeconds(4.0 / (request.FramesPerSecond ?? PolledRate));
            return (frames > Stall ? frames : Stall) * Math.Min(1 + (_late / LateBeforePatience), LongestPatience);
        }
    }

    /// <summary>One connection's frames until the camera ends it; fails with <see cref="CameraException"/>.</summary>
    public async IAsyncEnumerable<CameraFrame> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var client = NewClient();
        var any = false;
        if (!_polls)
        {
            var frames = Stream(client, cancellationToken).GetAsyncEnumerator(cancellationToken);
            await using (frames.ConfigureAwait(false))
            {
                while (await NextAsync(frames, any).ConfigureAwait(false))
                {
                    any = true;
                    yield return frames.Current;
                }
            }
        }

        for (var number = 0; _polls; number++)
        {
            var started = camera.Time.Elapsed();
            yield return await PollAsync(client, number, cancellationToken).ConfigureAwait(false);
            var rest = started + Interval - camera.Time.Elapsed();
            if (rest > TimeSpan.Zero)
            {
                await Task.Delay(rest, camera.Time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private TimeSpan Interval => TimeSpan.FromSeconds(1.0 / (request.FramesPerSecond ?? PolledRate));

    private CameraClient NewClient()
    {
        Interlocked.Add(ref _droppedBefore, Interlocked.Exchange(ref _client, null)?.DroppedFrames ?? 0);
        var client = new CameraClient(camera.Link.Client.Options with { StreamIdleTimeout = Silence }, camera.Time);
        Volatile.Write(ref _client, client);
        return client;
    }

    private IAsyncEnumerable<CameraFrame> Stream(CameraClient client, CancellationToken cancellationToken) => request.Codec == VideoCodec.H264
        ? client.StreamH264Async(
            Shared(new H264StreamRequest { FramesPerSecond = request.FramesPerSecond, Qp = request.Qp, Bitrate = request.Bitrate }),
            cancellationToken)
        : client.StreamMjpegAsync(
            Shared(new MjpegRequest { FramesPerSecond = request.FramesPerSecond, Quality = request.Quality }),
            cancellationToken);

    /// <summary>What every request of this stream has in common.</summary>
    private T Shared<T>(T wire)
        where T : VideoRequest => wire with
        {
            Channel = request.WireChannel,
            Resolution = request.Resolution,
            Scaled = request.Scaled,
            Window = request.Window,
            StreamNumber = streamNumber,
        };

    private async ValueTask<bool> NextAsync(IAsyncEnumerator<CameraFrame> frames, bool any)
    {
        try
        {
            return await frames.MoveNextAsync().ConfigureAwait(false);
        }
        catch (CameraException failure) when (failure.Error == CameraError.NotSupported && !any)
        {
            _polls = true;
            return false;
        }
        catch (CameraException failure) when (failure.Error == CameraError.TimedOut && !any)
        {
            _late++;
            throw;
        }
    }

    private async Task<CameraFrame> PollAsync(CameraClient client, int number, CancellationToken cancellationToken)
    {
        try
        {
            return await (request.Codec == VideoCodec.H264 ? PollH264(client, number, cancellationToken) : PollJpeg(client, cancellationToken)).ConfigureAwait(false);
        }
        catch (CameraException failure) when (failure.Error == CameraError.NotSupported)
        {
            // Neither way: other firmware may know the stream the next time.
            _polls = false;
            throw;
        }
    }

    private Task<CameraFrame> PollH264(CameraClient client, int number, CancellationToken cancellationToken)
    {
        var period = 2 * (request.FramesPerSecond ?? PolledRate);
        return client.GetH264FrameAsync(
            Shared(new H264FrameRequest { Qp = request.Qp, Bitrate = request.Bitrate, KeyFrame = number % period == 0, IntraPeriod = period }),
            cancellationToken);
    }

    private Task<CameraFrame> PollJpeg(CameraClient client, CancellationToken cancellationToken) => client.GetImageAsync(
        Shared(new ImageRequest { Quality = request.Quality, WaitForNew = true }),
        cancellationToken);
}

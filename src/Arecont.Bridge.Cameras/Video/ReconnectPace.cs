using Arecont.Bridge.Cameras.Scheduling;
using Arecont.Bridge.Cameras.Sessions;
using Arecont.Camera;

namespace Arecont.Bridge.Cameras.Video;

/// <summary>
/// How long to wait before a lost stream is asked for again: up to 250 ms at first, doubling to 10 s. A refused connection costs
/// nothing, so in the first half minute it is tried every second: viewers wait.
/// </summary>
internal sealed class ReconnectPace(TimeProvider time, SessionTimings timings, Random random)
{
    private const int LongestSteps = 100;

    /// <summary>Frames for this long take one doubling back: after half a minute the first pause comes first again.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Eager = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestEager = TimeSpan.FromSeconds(1);

    private readonly Backoff _backoff = new(TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(10), random);
    private TimeSpan? _lostSince;

    /// <summary>The pause after a failure.</summary>
    /// <param name="failure">What it was; null where the camera ended the stream without a word.</param>
    /// <param name="ran">How long frames came before; zero where none did.</param>
    public TimeSpan After(Exception? failure, TimeSpan ran)
    {
        var now = time.Elapsed();
        if (ran > TimeSpan.Zero)
        {
            _lostSince = null;
        }

        _backoff.Ease((int)Math.Min(ran / Step, LongestSteps));

        var since = _lostSince ??= now;
        if (failure is CameraException { Error: CameraError.Unauthorized })
        {
            return timings.UnauthorizedPause;
        }

        if (failure is CameraException { Error: CameraError.TimedOut } && ran > TimeSpan.Zero)
        {
            // It was silent for seconds already.
            return TimeSpan.Zero;
        }

        var pause = _backoff.Next();
        return failure is CameraException refused && LossReasons.LooksLikeRestart(refused) && now - since < Eager && pause > LongestEager ? LongestEager : pause;
    }
}

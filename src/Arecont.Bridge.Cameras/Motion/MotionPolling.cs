using System.Runtime.CompilerServices;
using Arecont.Bridge.Cameras.Scheduling;
using Arecont.Bridge.Cameras.Sessions;
using Arecont.Camera;
using Arecont.Camera.Motion;

namespace Arecont.Bridge.Cameras.Motion;

/// <summary>Asks for motion, one channel at a time in turn.</summary>
internal sealed class MotionPolling(CameraContext camera, MotionTracker tracker, ResponseMeter meter) : Activity
{
    private readonly TimeSpan _interval = camera.Configuration.Motion.PollInterval;
    private int _next;

    /// <summary>Starts, somewhere within the interval so that cameras do not march in step; or stops.</summary>
    public void Enable(bool enabled)
        => Due = enabled ? camera.Time.Elapsed() + (_interval * Random.Shared.NextDouble()) : Never;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public override async ValueTask RunAsync(CancellationToken cancellationToken)
    {
        var started = camera.Time.Elapsed();
        Due = Due + _interval > started ? Due + _interval : started + _interval;
        _next %= tracker.Channels.Length;
        var channel = tracker.Channels[_next++];
        MotionGrid? grid;
        try
        {
            grid = await camera.Link.Client
                .GetMotionAsync(tracker.Channels.Length > 1 ? channel.Number : null, channel.Picture, cancellationToken).ConfigureAwait(false);
        }
        catch (CameraException exception) when (exception.Error == CameraError.NotSupported)
        {
            grid = null;
        }

        meter.Add(camera.Time.Elapsed() - started);
        tracker.Observe(channel, grid);
    }
}

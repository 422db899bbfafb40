using Arecont.Bridge.Cameras.Scheduling;
using Arecont.Bridge.Cameras.Settings;

namespace Arecont.Bridge.Cameras.Sessions;

/// <summary>Asks a camera without motion detection for its model, to know that it is still there.</summary>
internal sealed class PresencePolling(CameraContext camera, ResponseMeter meter) : Activity
{
    /// <summary>Starts or stops.</summary>
    public void Enable(bool enabled)
        => Due = enabled ? camera.Time.Elapsed() + (camera.Timings.PresenceInterval * Random.Shared.NextDouble()) : Never;

    public override async ValueTask RunAsync(CancellationToken cancellationToken)
    {
        var started = camera.Time.Elapsed();
        Due = started + camera.Timings.PresenceInterval;
        await camera.Link.Client.GetAsync(SettingNames.Model, null, cancellationToken).ConfigureAwait(false);
        meter.Add(camera.Time.Elapsed() - started);
    }
}

using System.Runtime.CompilerServices;
using Arecont.Bridge.Cameras.Scheduling;
using Arecont.Bridge.Cameras.Sessions;
using Arecont.Bridge.Cameras.Settings;
using Arecont.Bridge.Contract.Events;

namespace Arecont.Bridge.Cameras.Ports;

/// <summary>Reads the contact input; anything but <c>on</c> is off, and the configuration may turn it round.</summary>
internal sealed class InputPolling(CameraContext camera) : Activity
{
    private readonly TimeSpan _interval = camera.Configuration.Input.PollInterval;

    /// <summary>Starts somewhere within the interval, or stops.</summary>
    public void Enable(bool enabled)
        => Due = enabled ? camera.Time.Elapsed() + (_interval * Random.Shared.NextDouble()) : Never;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public override async ValueTask RunAsync(CancellationToken cancellationToken)
    {
        Due = camera.Time.Elapsed() + _interval;
        await ReadAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads it now.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        var value = await camera.Link.Client.GetAsync(SettingNames.Input, null, cancellationToken).ConfigureAwait(false);
        var on = string.Equals(value, "on", StringComparison.OrdinalIgnoreCase) != camera.Configuration.Input.Invert;
        var before = PortStates.Read(camera.State.Current.Inputs);
        if (before == on)
        {
            return;
        }

        var time = camera.Time.GetUtcNow();
        camera.State.Update(state => state with { Inputs = PortStates.With(on, time) });
        if (before is not null)
        {
            camera.State.Raise(on ? CameraEventType.InputOn : CameraEventType.InputOff, port: PortStates.Number);
        }
    }
}

using Arecont.Bridge.Cameras.Scheduling;
using Arecont.Bridge.Cameras.Sessions;
using Arecont.Bridge.Cameras.Settings;
using Arecont.Bridge.Contract.Events;

namespace Arecont.Bridge.Cameras.Ports;

/// <summary>Reads the relay slowly, switches it, and ends its pulses.</summary>
internal sealed class OutputControl(CameraContext camera) : Activity
{
    private const string Name = SettingNames.Output;
    private bool _enabled;
    private TimeSpan? _pulseEnd;
    private TimeSpan _nextReading;

    /// <summary>True while a pulse waits to be ended.</summary>
    public bool IsPulsing => _pulseEnd is not null;

    public override TimeSpan Due => !_enabled ? Never : _pulseEnd < _nextReading ? _pulseEnd.Value : _nextReading;

    /// <summary>Starts or stops; a pulse that a loss interrupted is ended as soon as the camera is back.</summary>
    public void Enable(bool enabled)
    {
        _enabled = enabled;
        _nextReading = camera.Time.Elapsed() + (camera.Timings.OutputInterval * Random.Shared.NextDouble());
    }

    public override async ValueTask RunAsync(CancellationToken cancellationToken)
    {
        var now = camera.Time.Elapsed();
        if (_pulseEnd is { } end && now >= end)
        {
            // Stays due until it has worked: a relay must not be left closed.
            await WriteAsync(on: false, cancellationToken).ConfigureAwait(false);
            _pulseEnd = null;
            return;
        }

        _nextReading = now + camera.Timings.OutputInterval;
        await ReadAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads it now; null where the camera cannot tell.</summary>
    public async Task<bool?> ReadAsync(CancellationToken cancellationToken)
    {
        if (await camera.Link.TryGetAsync(Name, null, cancellationToken).ConfigureAwait(false) is not { } value)
        {
            return null;
        }

        var on = string.Equals(value, "on", StringComparison.OrdinalIgnoreCase);
        Show(on);
        return on;
    }

    /// <summary>Switches it; a running pulse is forgotten. Answers what it reads afterwards.</summary>
    public async Task<bool> SwitchAsync(bool on, CancellationToken cancellationToken)
    {
        var reads = await WriteAsync(on, cancellationToken).ConfigureAwait(false);
        _pulseEnd = null;
        return reads;
    }

    /// <summary>Switches it on and plans its end. Answers what it reads after going on.</summary>
    public async Task<bool> PulseAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        // Planned before the camera is asked: if the answer is lost the relay may be closed all the same.
        _pulseEnd = camera.Time.Elapsed() + duration;
        var reads = await WriteAsync(on: true, cancellationToken).ConfigureAwait(false);
        _pulseEnd = camera.Time.Elapsed() + duration;
        return reads;
    }

    /// <summary>Ends a running pulse early.</summary>
    public async Task EndPulseAsync(CancellationToken cancellationToken)
    {
        if (IsPulsing)
        {
            await SwitchAsync(on: false, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Shows a reading in the state.</summary>
    public void Show(bool on)
    {
        var before = PortStates.Read(camera.State.Current.Outputs);
        if (before == on)
        {
            return;
        }

        var time = camera.Time.GetUtcNow();
        camera.State.Update(state => state with
        {
            Outputs = PortStates.With(on, time),
            Settings = state.Settings.SetItem(Name, on ? "on" : "off"),
        });
        if (before is not null)
        {
            camera.State.Raise(on ? CameraEventType.OutputOn : CameraEventType.OutputOff, port: PortStates.Number);
        }
    }

    private async Task<bool> WriteAsync(bool on, CancellationToken cancellationToken)
    {
        await camera.Link.SetAsync(Name, on ? "on" : "off", null, cancellationToken).ConfigureAwait(false);
        var reads = await ReadAsync(cancellationToken).ConfigureAwait(false);
        if (reads is null)
        {
            Show(on);
        }

        return reads ?? on;
    }
}

using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Onvif.Services;
using Arecont.Bridge.Onvif.Soap;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Onvif.Lenses;

/// <summary>
/// Moves lenses. The cameras know single moves of so many motor steps and nothing else: a continuous move is one small move after
/// another until it is stopped, another move of the motor begins, its time is over or the camera refuses.
/// </summary>
internal sealed partial class LensDrive(TimeProvider time, ILogger<LensDrive> logger) : IAsyncDisposable
{
    /// <summary>From one small move to the next.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Motor steps of one small move at full speed; how far a step goes differs from lens to lens.</summary>
    public const int FullSpeed = 25;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string CameraId, LensMotor Motor), Run> _runs = [];

    /// <summary>Whether a motor moves now.</summary>
    public bool IsMoving(ICamera camera, LensMotor motor)
    {
        lock (_gate)
        {
            return _runs.ContainsKey((camera.Id, motor));
        }
    }

    /// <summary>Moves by so many steps and ends what the motor did before.</summary>
    /// <exception cref="OnvifFaultException">The camera refuses.</exception>
    public async Task MoveAsync(ICamera camera, LensMotor motor, int steps)
    {
        var run = Begin(camera, motor);
        try
        {
            await camera.DemandAsync(motor.Step(steps), null, CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            End(run);
        }
    }

    /// <summary>Begins to move and answers after the first small move.</summary>
    /// <param name="camera">Whose lens.</param>
    /// <param name="motor">Which motor.</param>
    /// <param name="speed">-1 to 1, not 0; the sign is the direction.</param>
    /// <param name="duration">When it ends by itself.</param>
    /// <exception cref="OnvifFaultException">The camera refuses.</exception>
    public async Task StartAsync(ICamera camera, LensMotor motor, float speed, TimeSpan duration)
    {
        var steps = Math.Max(1, (int)Math.Round(Math.Abs(speed) * FullSpeed)) * Math.Sign(speed);
        var run = Begin(camera, motor);
        try
        {
            await camera.DemandAsync(motor.Step(steps), null, CancellationToken.None).ConfigureAwait(false);
        }
        catch
        {
            End(run);
            throw;
        }

        run.Running = RunAsync(camera, run, steps, duration);
    }

    /// <summary>Ends a continuous move; a motor that stands still stays so. Steps that the camera has taken already are not called back.</summary>
    public void Stop(ICamera camera, LensMotor motor)
    {
        lock (_gate)
        {
            if (_runs.Remove((camera.Id, motor), out var run))
            {
                run.Stop.Cancel();
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Run[] runs;
        lock (_gate)
        {
            runs = [.. _runs.Values];
            _runs.Clear();
        }

        foreach (var run in runs)
        {
            await run.Stop.CancelAsync().ConfigureAwait(false);
            await run.Running.ConfigureAwait(false);
        }
    }

    private Run Begin(ICamera camera, LensMotor motor)
    {
        var run = new Run((camera.Id, motor));
        lock (_gate)
        {
            Stop(camera, motor);
            _runs[run.Key] = run;
        }

        return run;
    }

    private void End(Run run)
    {
        lock (_gate)
        {
            if (_runs.GetValueOrDefault(run.Key) == run)
            {
                _runs.Remove(run.Key);
            }
        }
    }

    private async Task RunAsync(ICamera camera, Run run, int steps, TimeSpan duration)
    {
        var began = time.GetTimestamp();
        try
        {
            while (true)
            {
                await Task.Delay(Pause, time, run.Stop.Token).ConfigureAwait(false);
                if (time.GetElapsedTime(began) >= duration)
                {
                    return;
                }

                var result = await camera.ExecuteAsync(run.Key.Motor.Step(steps), run.Stop.Token).ConfigureAwait(false);
                if (!result.Succeeded)
                {
                    LogRefused(run.Key.Motor, result.Message);
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (run.Stop.IsCancellationRequested)
        {
            // Stopped.
        }
#pragma warning disable CA1031 // Nobody waits for it; the log tells.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailed(exception, run.Key.Motor, run.Key.CameraId);
        }
        finally
        {
            End(run);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A continuous {Motor} move ended early: {Reason}")]
    private partial void LogRefused(LensMotor motor, string? reason);

    [LoggerMessage(LogLevel.Error, "A continuous {Motor} move of camera {Camera} failed")]
    private partial void LogFailed(Exception exception, LensMotor motor, string camera);

    private sealed class Run((string CameraId, LensMotor Motor) key)
    {
        public (string CameraId, LensMotor Motor) Key => key;

        public CancellationTokenSource Stop { get; } = new();

        public Task Running { get; set; } = Task.CompletedTask;
    }
}

using Arecont.Bridge.Cameras.Commands;
using Arecont.Bridge.Cameras.Scheduling;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.State;
using Arecont.Camera;

namespace Arecont.Bridge.Cameras.Sessions;

/// <summary>
/// The one loop that talks to one camera: connects, polls, carries out commands between polls, and comes back after a loss. One request
/// at a time, commands before polls, never more than a few commands before the next poll.
/// </summary>
internal sealed class CameraSession : IDisposable
{
    private const int CommandsInARow = 4;

    private readonly CameraContext _camera;
    private readonly SessionParts _parts;
    private readonly Connector _connector;
    private readonly Presence _presence;
    private readonly CommandQueue _queue;
    private readonly WakeUp _wakeUp;
    private readonly Backoff _reconnect;
    private readonly Backoff _hiccup = new(TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(2), Random.Shared);
    private bool _restartSeen;
    private bool _returning;

    public CameraSession(CameraContext camera, SharedLimits limits)
    {
        _camera = camera;
        _parts = new SessionParts(camera);
        _connector = new Connector(camera, _parts, limits);
        _presence = new Presence(camera);
        _queue = new CommandQueue(camera.Id, camera.Time);
        _wakeUp = new WakeUp(camera.Time);
        _reconnect = new Backoff(camera.Timings.ReconnectFirst, camera.Timings.ReconnectCap, Random.Shared);
        _parts.Keeper.UnsavedLost = OnUnsavedLost;
        _parts.Reading.RoundDone = () => _returning = false;
    }

    /// <summary>Refuses at once, or waits for the loop to carry the command out.</summary>
    public async Task<CommandResult> ExecuteAsync(CameraCommand command, CancellationToken cancellationToken)
    {
        if (_parts.Runner.Refuse(command) is { } refusal)
        {
            return refusal;
        }

        var limit = command is RefreshSettings ? _camera.Timings.RefreshLimit : _camera.Timings.CommandLimit;
        return await _queue.WaitAsync(command, limit, _wakeUp.Ring, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Watches the camera until told to stop; returns after motion is off and the camera is offline for everyone.</summary>
    /// <param name="startDelay">Spreads many cameras' first requests.</param>
    /// <param name="stop">Ends it.</param>
    public async Task RunAsync(TimeSpan startDelay, CancellationToken stop)
    {
        using var scope = _camera.BeginLogScope();
        using var ring = stop.UnsafeRegister(static wakeUp => ((WakeUp)wakeUp!).Ring(), _wakeUp);
        try
        {
            await Task.Delay(startDelay, _camera.Time, stop).ConfigureAwait(false);
            while (true)
            {
                await Task.Delay(await WatchOnceAsync(stop).ConfigureAwait(false), _camera.Time, stop).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
        finally
        {
            await FarewellAsync().ConfigureAwait(false);
        }
    }

    public void Dispose() => _wakeUp.Dispose();

    /// <summary>Connects and polls until the camera is lost; answers how long to wait before the next attempt.</summary>
    private async Task<TimeSpan> WatchOnceAsync(CancellationToken stop)
    {
        try
        {
            await _connector.ConnectAsync(stop).ConfigureAwait(false);
            var restarted = _restartSeen;
            _restartSeen = false;
            if (restarted)
            {
                _parts.Keeper.ClearUnsaved();
            }

            _queue.Open();
            _presence.Online(restarted);
            _returning = !restarted;
            var online = _camera.Time.Elapsed();
            var loss = await PollUntilLostAsync(stop).ConfigureAwait(false);
            if (_camera.Time.Elapsed() - online >= _camera.Timings.Stable)
            {
                _reconnect.Reset();
            }

            if (loss is not null)
            {
                throw loss;
            }

            _restartSeen = true;
            Lose(LossReasons.Restarting, null);
            return _camera.Timings.RestartPause;
        }
        catch (CameraException exception)
        {
            _restartSeen |= _camera.Identity is not null && LossReasons.LooksLikeRestart(exception);
            Lose(LossReasons.Of(exception, _camera.Configuration), exception.Message);
            return exception.Error == CameraError.Unauthorized ? _camera.Timings.UnauthorizedPause : _reconnect.Next();
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            _presence.Broken(exception);
            Lose(_camera.State.Current.Connection.Reason!, null);
            return _camera.Timings.ReconnectCap;
        }
    }

    /// <summary>Polls and carries out commands; answers the failure that lost the camera, or null where it was told to restart.</summary>
    private async Task<CameraException?> PollUntilLostAsync(CancellationToken stop)
    {
        var judge = new LossJudge();
        var pauseUntil = TimeSpan.Zero;
        var commands = 0;
        while (!_parts.System.IsRestarting)
        {
            stop.ThrowIfCancellationRequested();
            if (commands < CommandsInARow && _queue.TryTake(out var pending))
            {
                commands++;
                await _parts.Runner.RunAsync(pending, stop).ConfigureAwait(false);
                continue;
            }

            commands = 0;
            var now = _camera.Time.Elapsed();
            if (_parts.Tracker.Deadline <= now)
            {
                _parts.Tracker.Advance();
            }

            var next = _parts.Earliest();
            var due = next.Due > pauseUntil ? next.Due : pauseUntil;
            if (due > now)
            {
                if (!_queue.HasWaiting)
                {
                    await _wakeUp.SleepAsync((due < _parts.Tracker.Deadline ? due : _parts.Tracker.Deadline) - now).ConfigureAwait(false);
                }

                continue;
            }

            try
            {
                await next.RunAsync(stop).ConfigureAwait(false);
                judge.Answered();
                _hiccup.Reset();
            }
            catch (CameraException exception)
            {
                var failed = _camera.Time.Elapsed();
                if (judge.IsLost(exception.Error, now, failed))
                {
                    return exception;
                }

                pauseUntil = exception.Error == CameraError.NotSupported ? TimeSpan.Zero : failed + _hiccup.Next();
            }
        }

        _parts.System.IsRestarting = false;
        return null;
    }

    private void Lose(string reason, string? detail)
    {
        _returning = false;
        _parts.Stop();
        _presence.Offline(reason, detail);
        _queue.Close(reason);
    }

    /// <summary>A value that was set and not saved reads differently right after a loss: the camera lost its memory, so it restarted.</summary>
    private void OnUnsavedLost()
    {
        if (_returning)
        {
            _returning = false;
            _presence.Restarted();
        }
    }

    private async Task FarewellAsync()
    {
        _queue.Close(LossReasons.Stopped);
        if (_parts.Output.IsPulsing && _camera.State.Current.Connection.Status == ConnectionStatus.Online)
        {
            try
            {
                using var limit = new CancellationTokenSource(_camera.Timings.FarewellLimit, _camera.Time);
                await _parts.Output.EndPulseAsync(limit.Token).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is CameraException or OperationCanceledException)
            {
                _camera.Problems.Set("output", "output 1 may still be on: its pulse could not be ended when the bridge stopped");
            }
        }

        _parts.Stop();
        _presence.Offline(LossReasons.Stopped, null);
    }
}

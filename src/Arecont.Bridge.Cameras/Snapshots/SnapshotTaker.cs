using Arecont.Bridge.Cameras.Commands;
using Arecont.Bridge.Cameras.Sessions;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.State;
using Arecont.Camera;
using Arecont.Camera.Media;

namespace Arecont.Bridge.Cameras.Snapshots;

/// <summary>
/// Stills of one camera, beside the polls: equal requests share one, each sensor gives one at a time, and a picture is kept for a few
/// seconds only, for a thousand cameras' pictures would fill the memory.
/// </summary>
internal sealed class SnapshotTaker : IDisposable
{
    /// <summary>How long a picture may be shared, whatever age a request would take.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(10);

    private const int MaximumWaiting = 8;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    private readonly Lock _gate = new();
    private readonly CameraContext _camera;
    private readonly SharedLimits _limits;
    private readonly SettingRules _rules;
    private readonly CancellationToken _stop;
    private readonly Dictionary<SnapshotKey, Task<SnapshotResult>> _running = [];
    private readonly Dictionary<SnapshotKey, SnapshotResult> _latest = [];
    private readonly Dictionary<int, SemaphoreSlim> _channels = [];
    private readonly ITimer _forget;

    public SnapshotTaker(CameraContext camera, SharedLimits limits, CancellationToken stop)
    {
        _camera = camera;
        _limits = limits;
        _rules = new SettingRules(camera.Configuration);
        _stop = stop;
        _forget = camera.Time.CreateTimer(static taker => ((SnapshotTaker)taker!).Forget(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>A new picture, a running request's, or one young enough.</summary>
    public async Task<SnapshotResult> TakeAsync(SnapshotRequest request, CancellationToken cancellationToken)
    {
        if (Refuse(request) is { } refusal)
        {
            return Failure(refusal);
        }

        var key = new SnapshotKey(request.Channel ?? 1, request.Resolution, request.Quality);
        Task<SnapshotResult>? running;
        lock (_gate)
        {
            if (_latest.TryGetValue(key, out var latest) && _camera.Time.GetUtcNow() - latest.Time <= request.MaximumAge && request.MaximumAge > TimeSpan.Zero)
            {
                return latest;
            }

            if (!_running.TryGetValue(key, out running))
            {
                if (_running.Count >= MaximumWaiting)
                {
                    return Failure(_rules.Refuse(CommandCode.Overloaded, $"{MaximumWaiting} different stills already wait for this camera"));
                }

                running = Task.Run(() => FetchAsync(key), CancellationToken.None);
                _running.Add(key, running);
            }
        }

        return await running.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => _forget.Dispose();

    private CommandResult? Refuse(SnapshotRequest request)
    {
        if (_rules.RefuseChannel(request.Channel, _camera.Identity) is { } refusal)
        {
            return refusal;
        }

        if (request.Quality is < 1 or > 21)
        {
            return _rules.Refuse(CommandCode.InvalidValue, $"a JPEG quality of {request.Quality} is not allowed, only 1 to 21");
        }

        var connection = _camera.State.Current.Connection;
        return connection.Status == ConnectionStatus.Online
            ? null
            : new CommandResult(CommandCode.Offline, $"{_camera.Id} is offline: {connection.Reason ?? "the bridge has not reached it yet"}");
    }

    private async Task<SnapshotResult> FetchAsync(SnapshotKey key)
    {
        SnapshotResult result;
        try
        {
            result = await FetchInTurnAsync(key).ConfigureAwait(false);
        }
        catch (CameraException exception)
        {
            result = Failure(_rules.Refuse(CodeOf(exception.Error), $"no still: {LossReasons.Of(exception, _camera.Configuration)}"));
        }
        catch (OperationCanceledException)
        {
            result = Failure(_stop.IsCancellationRequested
                ? _rules.Refuse(CommandCode.Offline, "no still: " + LossReasons.Stopped)
                : _rules.Refuse(CommandCode.TimedOut, $"no still within {Limit.TotalSeconds:0} s"));
        }

        lock (_gate)
        {
            _running.Remove(key);
            if (result.Result.Succeeded)
            {
                _latest[key] = result;
                _forget.Change(Kept, Timeout.InfiniteTimeSpan);
            }
        }

        return result;
    }

    private async Task<SnapshotResult> FetchInTurnAsync(SnapshotKey key)
    {
        using var limit = new CancellationTokenSource(Limit, _camera.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, _stop);
        var channel = ChannelGate(key.Channel);
        await channel.WaitAsync(either.Token).ConfigureAwait(false);
        try
        {
            await _limits.Stills.WaitAsync(either.Token).ConfigureAwait(false);
            try
            {
                var request = new ImageRequest { Channel = _camera.HasChannels ? key.Channel : null, Resolution = key.Resolution, Quality = key.Quality };
                var frame = await _camera.Link.PatientlyAsync(token => _camera.Link.Client.GetImageAsync(request, token), either.Token).ConfigureAwait(false);
                return new SnapshotResult(CommandResult.Done(), frame.Data, frame.Time, frame.Width, frame.Height);
            }
            finally
            {
                _limits.Stills.Release();
            }
        }
        finally
        {
            channel.Release();
        }
    }

    private SemaphoreSlim ChannelGate(int channel)
    {
        lock (_gate)
        {
            if (!_channels.TryGetValue(channel, out var gate))
            {
                gate = new SemaphoreSlim(1);
                _channels.Add(channel, gate);
            }

            return gate;
        }
    }

    private void Forget()
    {
        lock (_gate)
        {
            _latest.Clear();
        }
    }

    private static CommandCode CodeOf(CameraError error) => error switch
    {
        CameraError.Unreachable => CommandCode.Offline,
        CameraError.TimedOut or CameraError.ConnectionLost => CommandCode.TimedOut,
        CameraError.NotSupported => CommandCode.NotSupported,
        CameraError.Unauthorized => CommandCode.NotAllowed,
        _ => CommandCode.Failed,
    };

    private SnapshotResult Failure(CommandResult result) => new(result, ReadOnlyMemory<byte>.Empty, _camera.Time.GetUtcNow(), 0, 0);
}

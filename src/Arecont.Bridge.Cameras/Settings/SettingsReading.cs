using System.Collections.Immutable;
using Arecont.Bridge.Cameras.Scheduling;
using Arecont.Bridge.Cameras.Sessions;

namespace Arecont.Bridge.Cameras.Settings;

/// <summary>
/// Reads one setting at a time, round and round: spread over the refresh interval when nothing presses, one after another between
/// two polls after the camera came back or somebody asked for it.
/// </summary>
internal sealed class SettingsReading(CameraContext camera, SettingsKeeper keeper) : Activity
{
    private readonly List<TaskCompletionSource> _waiters = [];
    private ImmutableArray<SettingKey> _keys = [];
    private int _next;
    private int _pressing;
    private bool _failed;

    /// <summary>Called when a pressing round is over.</summary>
    public Action RoundDone { get; set; } = () => { };

    /// <summary>Starts the slow round.</summary>
    public void Enable(ImmutableArray<SettingKey> keys)
    {
        _keys = keys;
        _next = 0;
        _pressing = 0;
        _failed = false;
        Due = keys.IsEmpty ? Never : camera.Time.Elapsed() + (Pause * Random.Shared.NextDouble());
    }

    /// <summary>Stops; who waits for a whole round waits in vain.</summary>
    public void Disable()
    {
        Due = Never;
        _pressing = 0;
        foreach (var waiter in _waiters)
        {
            waiter.TrySetCanceled(CancellationToken.None);
        }

        _waiters.Clear();
    }

    /// <summary>Reads everything again now, between the polls.</summary>
    public void Hurry()
    {
        _pressing = _keys.Length;
        Due = _keys.IsEmpty ? Never : camera.Time.Elapsed();
    }

    /// <summary>The same, and completes when all is read; canceled where the camera is lost before.</summary>
    public Task RefreshAsync()
    {
        if (_keys.IsEmpty)
        {
            return Task.CompletedTask;
        }

        Hurry();
        var waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiters.Add(waiter);
        return waiter.Task;
    }

    /// <summary>Reads these at once, and answers what the camera told.</summary>
    public async Task<List<KeyValuePair<SettingKey, string>>> ReadAsync(IEnumerable<SettingKey> keys, CancellationToken cancellationToken)
    {
        var values = new List<KeyValuePair<SettingKey, string>>();
        foreach (var key in keys)
        {
            if (await camera.Link.TryReadAsync(key.Name, key.Channel, cancellationToken).ConfigureAwait(false) is { } value)
            {
                values.Add(KeyValuePair.Create(key, value));
            }
        }

        return values;
    }

    public override async ValueTask RunAsync(CancellationToken cancellationToken)
    {
        var hurried = _pressing > 0;
        Due = camera.Time.Elapsed() + (hurried ? TimeSpan.Zero : Pause);
        _next %= _keys.Length;
        var key = _keys[_next];

        // A reading that fails is repeated once; a setting that fails again must not keep the round from the others.
        _failed = !_failed;
        _next += _failed ? 0 : 1;
        var value = await camera.Link.TryReadAsync(key.Name, key.Channel, cancellationToken).ConfigureAwait(false);
        _next += _failed ? 1 : 0;
        _failed = false;
        if (value is not null)
        {
            keeper.Take(key, value);
        }

        if (hurried && --_pressing == 0)
        {
            Due = camera.Time.Elapsed() + Pause;
            _waiters.ForEach(waiter => waiter.TrySetResult());
            _waiters.Clear();
            RoundDone();
        }
    }

    private TimeSpan Pause => camera.Configuration.SettingsRefresh / Math.Max(1, _keys.Length);
}

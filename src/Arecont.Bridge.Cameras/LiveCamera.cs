using System.Collections.Immutable;
using Arecont.Bridge.Cameras.Configuration;
using Arecont.Bridge.Cameras.State;
using Arecont.Bridge.Contract.Audio;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.Contract.Video;

namespace Arecont.Bridge.Cameras;

/// <summary>A camera as adapters hold it. It outlives a change of its configuration: only the watch behind it is replaced.</summary>
internal sealed class LiveCamera : ICamera, IDisposable
{
    private readonly CameraSurroundings _surroundings;
    private readonly CameraStateStore _state;
    private volatile CameraWatch _watch;

    public LiveCamera(CameraConfiguration configuration, CameraSurroundings surroundings)
    {
        _surroundings = surroundings;
        Id = configuration.Id;
        _state = new CameraStateStore(
            new CameraState
            {
                CameraId = configuration.Id,
                Version = 0,
                Connection = new ConnectionState(ConnectionStatus.Unknown, surroundings.Time.GetUtcNow()),
                Zones = ZonesOf(configuration),
            },
            surroundings.Feed,
            surroundings.Time);
        _watch = new CameraWatch(configuration, _state, surroundings);
    }

    public string Id { get; }

    public string Name => Configuration.Name;

    public CameraState State => _state.Current;

    /// <summary>How it is watched now.</summary>
    public CameraConfiguration Configuration => _watch.Configuration;

    public Task<CommandResult> ExecuteAsync(CameraCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return _watch.Session.ExecuteAsync(command, cancellationToken);
    }

    public Task<SnapshotResult> TakeSnapshotAsync(SnapshotRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _watch.Snapshots.TakeAsync(request, cancellationToken);
    }

    public ICameraVideo Video => _watch.Video;

    public ICameraAudio Audio => _watch.TalkBack;

    /// <summary>Begins to watch.</summary>
    public void Start(TimeSpan delay) => _watch.Start(delay);

    /// <summary>Ends; completes when the last states and events are told.</summary>
    public async Task StopAsync()
    {
        await _watch.StopAsync().ConfigureAwait(false);
        Dispose();
    }

    /// <summary>Takes another configuration: the old watch has stopped, the new one has not started.</summary>
    public void Reconfigure(CameraConfiguration configuration)
    {
        var elsewhere = configuration.Host != Configuration.Host || configuration.Port != Configuration.Port;
        _state.Update(state => (elsewhere ? Forgotten(state) : state) with { Zones = ZonesOf(configuration), Problems = [] });
        _watch = new CameraWatch(configuration, _state, _surroundings);
    }

    public void Dispose() => _watch.Dispose();

    private static CameraState Forgotten(CameraState state) => new()
    {
        CameraId = state.CameraId,
        Version = state.Version,
        Connection = state.Connection with { BootedAt = null, ResponseMilliseconds = null },
        LastMotion = state.LastMotion,
    };

    private static ImmutableSortedDictionary<string, ZoneState> ZonesOf(CameraConfiguration configuration)
        => configuration.Motion.Zones.ToImmutableSortedDictionary(
            zone => zone.Key, zone => new ZoneState(zone.Key, zone.Value.Channel, false, null), StringComparer.Ordinal);
}

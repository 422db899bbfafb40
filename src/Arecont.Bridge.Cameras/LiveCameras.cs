using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Arecont.Bridge.Cameras.Configuration;
using Arecont.Bridge.Cameras.Sessions;
using Arecont.Bridge.Contract.Cameras;

namespace Arecont.Bridge.Cameras;

/// <summary>The cameras of the configuration: which there are, the feed of what happens to them, and the change of the set.</summary>
internal sealed class LiveCameras : ICameraDirectory, ILiveCameras, IDisposable
{
    /// <summary>First requests are spread over this long at most.</summary>
    private static readonly TimeSpan LongestSpread = TimeSpan.FromSeconds(2);

    private readonly CameraSurroundings _surroundings;
    private readonly SemaphoreSlim _changes = new(1);
    private ImmutableArray<LiveCamera> _cameras;
    private bool _started;
    private bool _stopped;

    public LiveCameras(IReadOnlyList<CameraConfiguration> cameras, CameraSurroundings surroundings)
    {
        _surroundings = surroundings;
        _cameras = [.. cameras.Select(camera => new LiveCamera(camera, surroundings))];
    }

    public ImmutableArray<ICamera> Cameras => Present().CastArray<ICamera>();

    public ICamera? Find(string cameraId) => Present().FirstOrDefault(camera => camera.Id == cameraId);

    public async IAsyncEnumerable<CameraNotification> SubscribeAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = _surroundings.Feed.Open(() => Cameras);
        try
        {
            await foreach (var notification in reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return notification;
            }
        }
        finally
        {
            _surroundings.Feed.Close(reader);
        }
    }

    /// <summary>Begins to watch every camera.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _changes.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _started = true;
            var cameras = Present();
            var spread = TimeSpan.FromMilliseconds(Math.Min(LongestSpread.TotalMilliseconds, cameras.Length * 2));
            for (var index = 0; index < cameras.Length; index++)
            {
                cameras[index].Start(spread * index / cameras.Length);
            }
        }
        finally
        {
            _changes.Release();
        }
    }

    public async Task ApplyAsync(IReadOnlyList<CameraConfiguration> cameras, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cameras);
        await _changes.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_stopped)
            {
                return;
            }

            var before = Present();
            var known = before.ToDictionary(camera => camera.Id, StringComparer.Ordinal);
            var wanted = cameras.Select(camera => camera.Id).ToHashSet(StringComparer.Ordinal);
            var removed = before.Where(camera => !wanted.Contains(camera.Id)).ToList();
            var changed = cameras.Where(camera => known.TryGetValue(camera.Id, out var live) && !live.Configuration.Equals(camera)).ToList();
            foreach (var camera in cameras)
            {
                // A client that cannot be made must show before the first camera is stopped.
                _ = new CameraLink(camera, _surroundings.Time);
            }

            await Task.WhenAll(removed.Concat(changed.Select(camera => known[camera.Id])).Select(StopAsync)).ConfigureAwait(false);

            var added = cameras.Where(camera => !known.ContainsKey(camera.Id)).Select(camera => new LiveCamera(camera, _surroundings)).ToList();
            added.ForEach(camera => known.Add(camera.Id, camera));
            changed.ForEach(camera => known[camera.Id].Reconfigure(camera));
            ImmutableInterlocked.InterlockedExchange(ref _cameras, [.. cameras.Select(camera => known[camera.Id])]);

            removed.ForEach(camera => _surroundings.Feed.Remove(camera.Id));
            foreach (var camera in added.Concat(changed.Select(camera => known[camera.Id])))
            {
                _surroundings.Feed.Add(camera);
                if (_started)
                {
                    camera.Start(TimeSpan.Zero);
                }
            }
        }
        finally
        {
            _changes.Release();
        }
    }

    /// <summary>Ends every camera's watch, tells the last states and events, and ends the feed; once.</summary>
    public async Task StopAsync(TimeSpan limit)
    {
        await _changes.WaitAsync().ConfigureAwait(false);
        if (_stopped)
        {
            _changes.Release();
            return;
        }

        try
        {
            _stopped = true;
            await Task.WhenAll(Present().Select(StopAsync)).WaitAsync(limit, _surroundings.Time).ConfigureAwait(false);
        }
        finally
        {
            _surroundings.Feed.Complete();
            _changes.Release();
        }
    }

    public void Dispose()
    {
        foreach (var camera in Present())
        {
            camera.Dispose();
        }

        _changes.Dispose();
        _surroundings.Limits.Dispose();
    }

    private static Task StopAsync(LiveCamera camera) => camera.StopAsync();

    private ImmutableArray<LiveCamera> Present() => ImmutableInterlocked.InterlockedCompareExchange(ref _cameras, default, default);
}

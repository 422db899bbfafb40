using Arecont.Bridge.Cameras.Audio;
using Arecont.Bridge.Cameras.Configuration;
using Arecont.Bridge.Cameras.Sessions;
using Arecont.Bridge.Cameras.Snapshots;
using Arecont.Bridge.Cameras.State;
using Arecont.Bridge.Cameras.Video;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Cameras;

/// <summary>One camera watched with one configuration: its session, its video, its stills and its talk-back, from start to stop.</summary>
internal sealed class CameraWatch : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    public CameraWatch(CameraConfiguration configuration, CameraStateStore state, CameraSurroundings surroundings)
    {
        Configuration = configuration;
        var context = new CameraContext(configuration, state, surroundings.Timings, surroundings.Time, surroundings.Loggers.CreateLogger<CameraSession>());
        Session = new CameraSession(context, surroundings.Limits);
        Video = new CameraVideo(context, surroundings.Limits, surroundings.Data);
        Snapshots = new SnapshotTaker(context, surroundings.Limits, _stop.Token);
        TalkBack = new TalkBack(context, _stop.Token);
    }

    public CameraConfiguration Configuration { get; }

    public CameraSession Session { get; }

    public SnapshotTaker Snapshots { get; }

    public TalkBack TalkBack { get; }

    public CameraVideo Video { get; }

    /// <summary>Begins to watch, after a pause that spreads many cameras.</summary>
    public void Start(TimeSpan delay)
    {
        Video.Start();
        _running = Task.Run(() => Session.RunAsync(delay, _stop.Token), CancellationToken.None);
    }

    /// <summary>Ends; completes when the last states and events are told.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_running, Video.StopAsync()).ConfigureAwait(false);
    }

    public void Dispose()
    {
        Session.Dispose();
        Video.Dispose();
        Snapshots.Dispose();
        _stop.Dispose();
    }
}

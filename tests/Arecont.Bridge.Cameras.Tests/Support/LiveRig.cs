using System.Runtime.CompilerServices;
using Arecont.Bridge.Cameras.Configuration;
using Arecont.Bridge.Cameras.Sessions;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Data;
using Arecont.Bridge.Contract.Events;
using Arecont.Bridge.Contract.State;
using Arecont.Simulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Cameras.Tests.Support;

/// <summary>A program with live cameras and one reader of their feed; reconnects are quick so that tests are.</summary>
internal sealed class LiveRig : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Lock _gate = new();
    private readonly List<CameraNotification> _told = [];
    private readonly Dictionary<string, CameraState> _states = [];
    private readonly IHost _host;
    private readonly Task _reading;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _stopped;

    private LiveRig(IHost host)
    {
        _host = host;
        _reading = Task.Run(ReadAsync);
    }

    public ICameraDirectory Directory => _host.Services.GetRequiredService<ICameraDirectory>();

    public ILiveCameras Cameras => _host.Services.GetRequiredService<ILiveCameras>();

    public LogMemory Log => _host.Services.GetRequiredService<LogMemory>();

    /// <summary>Everything the reader got so far.</summary>
    public List<CameraNotification> Told
    {
        get
        {
            lock (_gate)
            {
                return [.. _told];
            }
        }
    }

    public static Task<LiveRig> StartAsync(params CameraConfiguration[] cameras) => StartAsync(timings => timings, cameras);

    public static Task<LiveRig> StartAsync(Func<SessionTimings, SessionTimings> timings, params CameraConfiguration[] cameras)
        => StartAsync(timings, null, cameras);

    public static async Task<LiveRig> StartAsync(Func<SessionTimings, SessionTimings> timings, IDataFolder? data, params CameraConfiguration[] cameras)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        var memory = new LogMemory();
        builder.Services.AddSingleton(memory);
        builder.Logging.AddProvider(memory);
        builder.Services.AddSingleton(timings(new SessionTimings
        {
            ReconnectFirst = TimeSpan.FromMilliseconds(50),
            ReconnectCap = TimeSpan.FromMilliseconds(400),
            UnauthorizedPause = TimeSpan.FromMilliseconds(400),
            RestartPause = TimeSpan.FromMilliseconds(200),
            OutputInterval = TimeSpan.FromMilliseconds(200),
        }));
        if (data is not null)
        {
            builder.Services.AddSingleton(data);
        }

        builder.Services.AddLiveCameras(cameras);
        var host = builder.Build();
        var rig = new LiveRig(host);
        await host.StartAsync(TestContext.Current.CancellationToken);
        return rig;
    }

    /// <summary>A configuration for a simulated camera: quick polls, no other surprises.</summary>
    public static CameraConfiguration Describe(SimulatedCamera camera, string id = "cam", MotionConfiguration? motion = null) => new()
    {
        Id = id,
        Name = id,
        Host = "127.0.0.1",
        Port = camera.EndPoint.Port,
        Motion = motion ?? new MotionConfiguration { PollInterval = TimeSpan.FromMilliseconds(50), MinimumOn = TimeSpan.FromMilliseconds(100) },
        Input = new InputConfiguration { PollInterval = TimeSpan.FromMilliseconds(100) },
    };

    public ICamera Camera(string id = "cam") => Directory.Find(id)!;

    /// <summary>The first state told that fits, from the latest on.</summary>
    public Task<CameraState> StateAsync(Func<CameraState, bool> fits, string id = "cam", [CallerArgumentExpression(nameof(fits))] string what = "")
        => UntilAsync(() => _states.TryGetValue(id, out var state) && fits(state) ? state : null, $"{id}: {what}", () => _states.GetValueOrDefault(id)?.ToString());

    public Task<CameraState> OnlineAsync(string id = "cam") => StateAsync(state => state.Connection.Status == ConnectionStatus.Online, id);

    public Task<CameraState> OfflineAsync(string id = "cam") => StateAsync(state => state.Connection.Status == ConnectionStatus.Offline, id);

    /// <summary>The first event told that fits, also an earlier one.</summary>
    public Task<CameraEvent> EventAsync(CameraEventType type, int skip = 0, string id = "cam")
        => UntilAsync(
            () => _told.OfType<CameraEventRaised>().Select(raised => raised.Event).Where(e => e.CameraId == id && e.Type == type).Skip(skip).FirstOrDefault(),
            $"{id}: event {type} #{skip + 1}",
            () => string.Join(", ", _told.OfType<CameraEventRaised>().Select(raised => raised.Event.Type)));

    /// <summary>A notification that fits, also an earlier one.</summary>
    public Task<T> ToldAsync<T>(Func<T, bool> fits)
        where T : CameraNotification
        => UntilAsync(() => _told.OfType<T>().FirstOrDefault(fits), typeof(T).Name, () => null);

    /// <summary>Stops the program as a signal would, and answers everything told when the feed has ended by itself.</summary>
    public async Task<List<CameraNotification>> StopAsync()
    {
        _stopped = true;
        await _host.StopAsync(CancellationToken.None).WaitAsync(Patience);
        await _reading.WaitAsync(Patience);
        return Told;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_stopped)
        {
            await StopAsync();
        }

        _host.Dispose();
    }

    private async Task<T> UntilAsync<T>(Func<T?> find, string what, Func<string?> seen)
        where T : class
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        while (true)
        {
            Task next;
            lock (_gate)
            {
                if (find() is { } found)
                {
                    return found;
                }

                next = _changed.Task;
            }

            try
            {
                await next.WaitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                lock (_gate)
                {
                    Assert.Fail($"Never came: {what}. Last: {seen()}");
                }
            }
        }
    }

    private async Task ReadAsync()
    {
        await foreach (var notification in Directory.SubscribeAsync(CancellationToken.None))
        {
            lock (_gate)
            {
                _told.Add(notification);
                switch (notification)
                {
                    case CameraAdded added:
                        _states[added.State.CameraId] = added.State;
                        break;
                    case CameraStateChanged changed:
                        _states[changed.State.CameraId] = changed.State;
                        break;
                    case CameraRemoved removed:
                        _states.Remove(removed.CameraId);
                        break;
                }

                _changed.TrySetResult();
                _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }
}

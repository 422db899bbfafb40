using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Events;
using Arecont.Camera.Identity;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Onvif.Devices;

/// <summary>Opens the devices' ports when the program starts, and follows the cameras: ports, identities and what the network hears of them.</summary>
internal sealed partial class DeviceWatch(
    OnvifDevices devices,
    ICameraDirectory directory,
    DevicePorts ports,
    DeviceMemory memory,
    DeviceIdentities identities,
    IDeviceAnnouncer announcer,
    TimeProvider time,
    ILogger<DeviceWatch> logger) : IHostedService, IDisposable
{
    private static readonly TimeSpan EndOfFeed = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, Followed> _followed = [];
    private readonly HashSet<string> _restarting = [];
    private readonly CancellationTokenSource _stopping = new();
    private Task _following = Task.CompletedTask;
    private bool _failed;

    /// <summary>A client has restarted the device's camera: the network hears that it goes, and when it is back.</summary>
    public void Restarting(OnvifDevice device)
    {
        lock (_restarting)
        {
            _restarting.Add(device.Id);
        }

        announcer.Leaving(device);
    }

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var device in devices.All)
        {
            await ports.OpenAsync(device, cancellationToken).ConfigureAwait(false);
        }

        if (devices.Recorder is { } recorder)
        {
            announcer.Changed(recorder);
        }

        _following = Task.Run(() => FollowAsync(_stopping.Token), CancellationToken.None);
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _following.WaitAsync(EndOfFeed, time, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            await _stopping.CancelAsync().ConfigureAwait(false);
        }

        await ports.DisposeAsync().ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => _stopping.Dispose();

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var notification in directory.SubscribeAsync(cancellationToken).ConfigureAwait(false))
            {
                await TakeAsync(notification, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The program ends.
        }
#pragma warning disable CA1031 // Devices go on with the cameras and ports that they have.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogEnded(exception);
        }
    }

    private async Task TakeAsync(CameraNotification notification, CancellationToken cancellationToken)
    {
        try
        {
            switch (notification)
            {
                case CameraAdded added:
                    await AddedAsync(added, cancellationToken).ConfigureAwait(false);
                    break;
                case CameraRemoved removed:
                    await RemovedAsync(removed.CameraId).ConfigureAwait(false);
                    break;
                case CameraStateChanged { State: { Identity: { } identity } state }:
                    Identified(state.CameraId, identity);
                    break;
                case CameraEventRaised { Event: { Type: CameraEventType.Online } online }:
                    Online(online.CameraId);
                    break;
                default:
                    break;
            }

            _failed = false;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // A port in use or a full disk must not end what follows the other cameras.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            // A feed is long: the same trouble is told once.
            if (!_failed)
            {
                LogFailed(exception);
            }

            _failed = true;
        }
    }

    private async Task AddedAsync(CameraAdded added, CancellationToken cancellationToken)
    {
        var id = added.Camera.Id;
        if (devices.Find(id) is not { } device)
        {
            return;
        }

        var before = _followed.GetValueOrDefault(id);
        _followed[id] = new Followed(device, added.Camera.Name, before?.Identity);
        await ports.OpenAsync(device, cancellationToken).ConfigureAwait(false);
        if (devices.Recorder is { } recorder)
        {
            await ports.OpenAsync(recorder, cancellationToken).ConfigureAwait(false);
        }

        if (before is not null && before.Name != added.Camera.Name)
        {
            memory.Update(id, record => record with { MetadataVersion = record.MetadataVersion + 1 });
        }

        var told = added.State.Identity is { } identity && Identified(id, identity);
        if (!told && before?.Name != added.Camera.Name && identities.Find(device) is not null)
        {
            announcer.Changed(device);
        }
    }

    private async Task RemovedAsync(string id)
    {
        if (_followed.Remove(id, out var followed))
        {
            announcer.Leaving(followed.Device);
            await ports.CloseAsync(id).ConfigureAwait(false);
        }
    }

    private bool Identified(string id, CameraIdentity identity)
    {
        if (!_followed.TryGetValue(id, out var followed) || ReferenceEquals(followed.Identity, identity))
        {
            return false;
        }

        followed.Identity = identity;
        var isNew = identities.Learn(id, identity);
        if (isNew)
        {
            announcer.Changed(followed.Device);
        }

        return isNew;
    }

    private void Online(string id)
    {
        bool wasRestarting;
        lock (_restarting)
        {
            wasRestarting = _restarting.Remove(id);
        }

        if (wasRestarting && _followed.TryGetValue(id, out var followed))
        {
            announcer.Changed(followed.Device);
        }
    }

    [LoggerMessage(LogLevel.Error, "What happened to a camera could not be taken over by its ONVIF device")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(LogLevel.Error, "ONVIF devices no longer follow the cameras that come and go")]
    private partial void LogEnded(Exception exception);

    private sealed class Followed(OnvifDevice device, string name, CameraIdentity? identity)
    {
        public OnvifDevice Device => device;

        public string Name => name;

        public CameraIdentity? Identity { get; set; } = identity;
    }
}

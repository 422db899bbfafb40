using Arecont.Bridge.Contract;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.HomeAssistant.Options;
using Arecont.Bridge.HomeAssistant.Payloads;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.HomeAssistant.Announcing;

/// <summary>
/// Announces devices and takes them back. A retained message alone cannot take a component back, because the one that follows may
/// overtake it in the outbox; the removal is therefore an event of its own, and the retained payload is always clean.
/// </summary>
internal sealed partial class Announcements(
    IMqttLink link,
    ICameraDirectory directory,
    DevicePayloads payloads,
    AnnouncementMemory memory,
    HomeAssistantOptions options,
    BridgeInfo bridge,
    TimeProvider time,
    ILogger<Announcements> logger) : IDisposable
{
    /// <summary>A removed camera may be back at once under another id; it is the same device then.</summary>
    private static readonly TimeSpan ShortGrace = TimeSpan.FromSeconds(2);

    /// <summary>The same while there are cameras that have not yet said who they are.</summary>
    private static readonly TimeSpan LongGrace = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Dictionary<string, (string Name, CameraState State)> _cameras = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _orphans = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);
    private readonly HashSet<string> _doubles = new(StringComparer.Ordinal);

    /// <summary>Takes up what earlier runs announced.</summary>
    public void Load() => memory.Load();

    /// <summary>At a connect, and when Home Assistant is born: everything, the bridge first, since the cameras' devices refer to it.</summary>
    public Task AnnounceAllAsync(CancellationToken cancellationToken) => LockedAsync(async () =>
    {
        var present = payloads.Bridge(bridge);
        var former = await ClearElsewhereAsync(present.ObjectId, cancellationToken).ConfigureAwait(false);
        await PublishAsync(present, null, cancellationToken).ConfigureAwait(false);
        foreach (var camera in directory.Cameras)
        {
            if (_cameras.TryGetValue(camera.Id, out var known) && payloads.Camera(known.Name, known.State, bridge) is { } device)
            {
                await ShowAsync(camera.Id, device, anyway: true, cancellationToken).ConfigureAwait(false);
            }
            else if ((former.GetValueOrDefault(camera.Id) ?? Former(camera.Id)) is { } remembered)
            {
                // Not yet heard of in this run: announced as it was, so that it shows as unavailable rather than not at all.
                await PublishAsync(remembered, camera.Id, cancellationToken).ConfigureAwait(false);
            }
        }
    }, cancellationToken);

    /// <summary>A camera is there, or is another than before.</summary>
    public Task ShowAsync(string name, CameraState state, CancellationToken cancellationToken) => LockedAsync(async () =>
    {
        var before = _cameras.GetValueOrDefault(state.CameraId);
        _cameras[state.CameraId] = (name, state);
        if ((before.Name != name || Relevant.Differs(before.State, state)) && payloads.Camera(name, state, bridge) is { } device)
        {
            await ShowAsync(state.CameraId, device, anyway: false, cancellationToken).ConfigureAwait(false);
        }
    }, cancellationToken);

    /// <summary>The name a camera was added with.</summary>
    public string? NameOf(string cameraId) => _cameras.TryGetValue(cameraId, out var known) ? known.Name : null;

    /// <summary>A camera left the configuration; its device follows at the next <see cref="SweepAsync"/>.</summary>
    public Task RemoveAsync(string cameraId, CancellationToken cancellationToken) => LockedAsync(async () =>
    {
        if (_cameras.Remove(cameraId, out var removed) && DeviceIds.Camera(removed.State) is { } objectId)
        {
            _doubles.Remove(objectId);
            foreach (var (id, other) in _cameras.Where(other => DeviceIds.Camera(other.Value.State) == objectId).ToList())
            {
                await ShowAsync(id, payloads.Camera(other.Name, other.State, bridge)!, anyway: true, cancellationToken).ConfigureAwait(false);
            }
        }
    }, cancellationToken);

    /// <summary>Takes back the devices of cameras that are configured no longer and did not come back under another id.</summary>
    public Task SweepAsync(CancellationToken cancellationToken) => LockedAsync(async () =>
    {
        var now = time.GetUtcNow();
        var cameras = directory.Cameras;
        var configured = cameras.Select(camera => camera.Id).ToHashSet(StringComparer.Ordinal);
        var grace = cameras.All(camera => camera.State.Identity is not null && _cameras.ContainsKey(camera.Id)) ? ShortGrace : LongGrace;
        foreach (var device in memory.All)
        {
            if (device.CameraId is not { } id || configured.Contains(id))
            {
                _orphans.Remove(device.ObjectId);
            }
            else if (_orphans.TryAdd(device.ObjectId, now) || now - _orphans[device.ObjectId] < grace)
            {
                continue;
            }
            else
            {
                await ClearAsync(device, cancellationToken).ConfigureAwait(false);
            }
        }
    }, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private async Task ShowAsync(string cameraId, DevicePayload device, bool anyway, CancellationToken cancellationToken)
    {
        if (memory.Find(device.ObjectId)?.CameraId is { } owner && owner != cameraId && DeviceIdOf(owner) == device.ObjectId)
        {
            if (_doubles.Add(device.ObjectId))
            {
                LogDouble(cameraId, owner);
            }

            return;
        }

        foreach (var former in memory.Of(cameraId).Where(one => one.ObjectId != device.ObjectId))
        {
            await ClearAsync(former, cancellationToken).ConfigureAwait(false);
        }

        if (anyway || !_shown.Contains(device.ObjectId) || memory.IsNew(device, Topic(device.ObjectId), cameraId, link.Topics.Base))
        {
            await PublishAsync(device, cameraId, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Takes back what stands below another prefix or is an earlier bridge device, and returns what is to move, by camera.</summary>
    private async Task<Dictionary<string, DevicePayload>> ClearElsewhereAsync(string bridgeId, CancellationToken cancellationToken)
    {
        var moved = new Dictionary<string, DevicePayload>(StringComparer.Ordinal);
        foreach (var device in memory.All.Where(one => one.Topic != Topic(one.ObjectId) || (one.CameraId is null && one.ObjectId != bridgeId)))
        {
            if (device.CameraId is { } cameraId && Former(cameraId) is { } payload)
            {
                moved[cameraId] = payload;
            }

            await ClearAsync(device, cancellationToken).ConfigureAwait(false);
        }

        return moved;
    }

    /// <summary>What an earlier run announced of a camera; null where its topics were others.</summary>
    private DevicePayload? Former(string cameraId)
        => memory.Of(cameraId).FirstOrDefault(one => one.BaseTopic == link.Topics.Base) is { } former && memory.Payload(former.ObjectId) is { } content
            ? new DevicePayload(former.ObjectId, content)
            : null;

    private async Task PublishAsync(DevicePayload device, string? cameraId, CancellationToken cancellationToken)
    {
        var topic = Topic(device.ObjectId);
        var platforms = device.Platforms;
        var gone = memory.Find(device.ObjectId)?.Platforms.Where(one => platforms.GetValueOrDefault(one.Key) != one.Value).ToList() ?? [];
        if (gone.Count > 0)
        {
            await link.PublishAsync(new MqttMessage(topic, DevicePayload.Bytes(device.Without(gone))), cancellationToken).ConfigureAwait(false);
        }

        memory.Remember(device, topic, cameraId, link.Topics.Base);
        _shown.Add(device.ObjectId);
        await link.PublishAsync(new MqttMessage(topic, DevicePayload.Bytes(device.Content)) { Retain = true }, cancellationToken).ConfigureAwait(false);
    }

    private async Task ClearAsync(AnnouncedDevice device, CancellationToken cancellationToken)
    {
        await link.PublishAsync(Empty(device.Topic), cancellationToken).ConfigureAwait(false);
        if (device.CameraId is null && device.BaseTopic != link.Topics.Base)
        {
            await link.PublishAsync(Empty(new MqttTopics(device.BaseTopic).BridgeCamerasOnline), cancellationToken).ConfigureAwait(false);
        }

        memory.Forget(device.ObjectId);
        _orphans.Remove(device.ObjectId);
        _shown.Remove(device.ObjectId);
        LogTakenBack(device.ObjectId);
    }

    private static MqttMessage Empty(string topic) => new(topic, ReadOnlyMemory<byte>.Empty) { Retain = true };

    private string Topic(string objectId) => $"{options.DiscoveryPrefix}/device/{objectId}/config";

    private string? DeviceIdOf(string cameraId) => _cameras.TryGetValue(cameraId, out var known) ? DeviceIds.Camera(known.State) : null;

    private async Task LockedAsync(Func<Task> action, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await action().ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Home Assistant is told that the device {Device} is gone")]
    private partial void LogTakenBack(string device);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{CameraId} is the same camera as {Other} (equal MAC addresses): Home Assistant is told of {Other} only")]
    private partial void LogDouble(string cameraId, string other);
}

using System.Collections.Immutable;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Events;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.Onvif.Events.Subscriptions;
using Arecont.Onvif.Metadata.Events;

namespace Arecont.Bridge.Onvif.Events.Feed;

/// <summary>
/// One camera and the hubs of the devices that have it. Its events change values, with their own time; its state tells the values that
/// no event tells: the first ones, and what a reader that was too slow has missed.
/// </summary>
internal sealed class WatchedCamera(ICamera camera, ImmutableArray<string> deviceIds, EventHubs hubs)
{
    private CameraState _state = camera.State;
    private CameraShape _shape;
    private ImmutableArray<OnvifNotification> _values = [];

    /// <summary>The devices that have it.</summary>
    public ImmutableArray<string> DeviceIds => deviceIds;

    /// <summary>The state changed.</summary>
    public void Take(CameraState state)
    {
        _state = state;
        if (_shape != CameraShape.Of(state))
        {
            TellValues(onlyNew: true);
        }
    }

    /// <summary>The camera came, or events were lost: every value is told that is not known.</summary>
    public void Begin(CameraState state)
    {
        _state = state;
        TellValues(onlyNew: false);
    }

    /// <summary>Something happened.</summary>
    public void Take(CameraEvent occurrence)
    {
        if (occurrence.Type == CameraEventType.Rebooted)
        {
            TellLastReboot();
            return;
        }

        OnvifNotification[] messages = occurrence.Type == CameraEventType.SettingChanged
            ? [.. SettingMessages.Of(occurrence, camera)]
            : CameraMessages.Of(occurrence, _state);
        foreach (var device in deviceIds)
        {
            hubs.Of(device).Publish(messages);
        }
    }

    /// <summary>The camera left, and its properties with it.</summary>
    public void End(DateTimeOffset time)
    {
        Delete(_values, time);
        _values = [];
    }

    /// <summary>It is another one now: what the other has no more goes.</summary>
    public void Follow(WatchedCamera before, DateTimeOffset time)
    {
        var keys = _values.Select(PropertyKey.Of).ToHashSet();
        Delete(before._values.Where(value => !keys.Contains(PropertyKey.Of(value))), time);
    }

    private void TellValues(bool onlyNew)
    {
        var before = _values;
        _shape = CameraShape.Of(_state);
        _values = [.. CameraMessages.Values(_state)];
        var keys = _values.Select(PropertyKey.Of).ToHashSet();
        Delete(before.Where(value => !keys.Contains(PropertyKey.Of(value))), _state.Connection.Since);
        foreach (var device in deviceIds)
        {
            var hub = hubs.Of(device);
            hub.Publish([.. _values.Where(value => !onlyNew || !hub.Knows(value))]);
        }

        TellLastReboot();
    }

    private void TellLastReboot()
    {
        if (deviceIds.Contains(camera.Id))
        {
            hubs.Of(camera.Id).Publish(CameraMessages.LastReboot(_state.Connection));
        }
    }

    private void Delete(IEnumerable<OnvifNotification> values, DateTimeOffset time)
    {
        OnvifNotification[] deleted = [.. values.Select(value => value with { Operation = PropertyOperation.Deleted, UtcTime = time })];
        foreach (var device in deleted.Length == 0 ? [] : deviceIds)
        {
            hubs.Of(device).Publish(deleted);
        }
    }
}

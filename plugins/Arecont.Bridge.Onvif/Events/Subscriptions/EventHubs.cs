using System.Collections.Concurrent;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Onvif.Metadata.Events;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Onvif.Events.Subscriptions;

/// <summary>The hub of each device.</summary>
internal sealed partial class EventHubs(OnvifDevices devices, TimeProvider time, ILogger<EventHubs> logger) : IEventPublisher
{
    private readonly ConcurrentDictionary<string, DeviceHub> _hubs = new(StringComparer.Ordinal);

    /// <summary>A device's hub.</summary>
    public DeviceHub Of(string deviceId) => _hubs.GetOrAdd(deviceId, id => new DeviceHub(subscription => Ended(id, subscription)));

    /// <summary>The ids of the devices that have a camera.</summary>
    public IEnumerable<string> With(string cameraId)
        => devices.All.Where(device => device.Cameras.Any(camera => camera.Id == cameraId)).Select(device => device.Id);

    /// <summary>A device is gone, and so are its subscribers.</summary>
    public void Remove(string deviceId)
    {
        if (_hubs.TryRemove(deviceId, out var hub))
        {
            hub.Complete();
        }
    }

    /// <summary>The bridge stops: subscribers get what waits for them and nothing more.</summary>
    public void Complete()
    {
        foreach (var hub in _hubs.Values)
        {
            hub.Complete();
        }
    }

    /// <inheritdoc/>
    public void Publish(OnvifDevice device, OnvifNotification notification) => Of(device.Id).Publish(notification);

    /// <inheritdoc/>
    public void ConfigurationChanged(ICamera camera, string token, string type)
    {
        var notification = OnvifEvents.ConfigurationChanged(token, type, time.GetUtcNow());
        foreach (var device in With(camera.Id))
        {
            Of(device).Publish(notification);
        }
    }

    /// <inheritdoc/>
    public void ConfigurationChanged(OnvifDevice device, string token, string type)
        => Publish(device, OnvifEvents.ConfigurationChanged(token, type, time.GetUtcNow()));

    /// <inheritdoc/>
    public void ProfileChanged(OnvifDevice device, string token) => Publish(device, OnvifEvents.ProfileChanged(token, time.GetUtcNow()));

    private void Ended(string deviceId, Subscription subscription)
    {
        if (subscription.Queue.Dropped > 0)
        {
            LogDropped(deviceId, subscription.Queue.Dropped);
        }
    }

    [LoggerMessage(LogLevel.Information, "A subscriber of ONVIF device {Device} has ended; it was too slow for {Count} messages")]
    private partial void LogDropped(string device, long count);
}

using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Onvif.Metadata.Events;

namespace Arecont.Bridge.Onvif.Events;

/// <summary>
/// Tells the subscribers of devices what the bridge itself did. What cameras do (motion, inputs, relays, loss, restarts, settings that
/// read differently) is told without it. Nothing here waits, fails or throws: who reads slowly loses the oldest messages.
/// </summary>
internal interface IEventPublisher
{
    /// <summary>
    /// One message to the subscribers of a device. A property's value (operation Changed; the hub says Initialized where it was not known,
    /// and nothing where it is the same) is remembered and told to whoever subscribes later, until Deleted is published.
    /// </summary>
    void Publish(OnvifDevice device, OnvifNotification notification);

    /// <summary><c>tns1:Media/ConfigurationChanged</c> to the subscribers of every device that has the camera.</summary>
    /// <param name="camera">Whose configuration it is.</param>
    /// <param name="token">The configuration's token.</param>
    /// <param name="type">One of <see cref="ConfigurationTypes"/>.</param>
    void ConfigurationChanged(ICamera camera, string token, string type);

    /// <summary><c>tns1:Media/ConfigurationChanged</c> to the subscribers of one device, for what only this device has.</summary>
    /// <param name="device">Whose configuration it is.</param>
    /// <param name="token">The configuration's token.</param>
    /// <param name="type">One of <see cref="ConfigurationTypes"/>.</param>
    void ConfigurationChanged(OnvifDevice device, string token, string type);

    /// <summary><c>tns1:Media/ProfileChanged</c>: a profile was created, altered or deleted.</summary>
    /// <param name="device">Whose profile it is.</param>
    /// <param name="token">The profile's token.</param>
    void ProfileChanged(OnvifDevice device, string token);
}

using Arecont.Bridge.Contract.Cameras;

namespace Arecont.Bridge.Onvif.Devices;

/// <summary>The devices that there are.</summary>
internal sealed class OnvifDevices(ICameraDirectory directory)
{
    /// <summary>The device with this id, or null.</summary>
    public OnvifDevice? Find(string id) => directory.Find(id) is null ? null : new OnvifDevice(id, [id], directory);

    /// <summary>Every device, in configuration order.</summary>
    public IEnumerable<OnvifDevice> All => directory.Cameras.Select(camera => new OnvifDevice(camera.Id, [camera.Id], directory));
}

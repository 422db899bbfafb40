namespace Arecont.Bridge.Onvif.Devices;

/// <summary>Whether a device may be found by discovery.</summary>
internal sealed class DeviceDiscovery(DeviceMemory memory, IDeviceAnnouncer announcer)
{
    /// <summary>True until a client says otherwise.</summary>
    public bool IsDiscoverable(OnvifDevice device) => !memory.Of(device.Id).NonDiscoverable;

    /// <summary>Switches it, over restarts.</summary>
    public void Set(OnvifDevice device, bool discoverable)
    {
        if (IsDiscoverable(device) != discoverable)
        {
            memory.Update(device.Id, record => record with { NonDiscoverable = !discoverable });
            announcer.Changed(device);
        }
    }
}

namespace Arecont.Bridge.Onvif.Devices;

/// <summary>
/// Told of what the network shall hear of devices. It takes note and returns. A device whose camera has never answered is not announced
/// (<see cref="DeviceIdentities.Find"/> is null), nor one that is <see cref="DeviceRecord.NonDiscoverable"/>: whoever announces looks.
/// </summary>
internal interface IDeviceAnnouncer
{
    /// <summary>
    /// A device is there (once for each when the program starts), was identified, came back from a restart that a client asked for, or its
    /// name, scopes or discovery mode changed: Hello, with <see cref="DeviceRecord.MetadataVersion"/>.
    /// </summary>
    void Changed(OnvifDevice device);

    /// <summary>A device goes while the program runs: its camera restarts or left the configuration: Bye.</summary>
    void Leaving(OnvifDevice device);
}

/// <summary>Tells nobody.</summary>
internal sealed class SilentAnnouncer : IDeviceAnnouncer
{
    /// <inheritdoc/>
    public void Changed(OnvifDevice device)
    {
    }

    /// <inheritdoc/>
    public void Leaving(OnvifDevice device)
    {
    }
}

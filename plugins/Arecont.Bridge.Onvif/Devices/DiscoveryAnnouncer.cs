using Arecont.Bridge.Onvif.Discovery;

namespace Arecont.Bridge.Onvif.Devices;

/// <summary>Announces by WS-Discovery.</summary>
internal sealed class DiscoveryAnnouncer(DiscoveryService discovery, DeviceIdentities identities) : IDeviceAnnouncer
{
    /// <inheritdoc/>
    public void Changed(OnvifDevice device) => discovery.Announce();

    /// <inheritdoc/>
    public void Leaving(OnvifDevice device) => discovery.Leave(identities.UuidOf(device));
}

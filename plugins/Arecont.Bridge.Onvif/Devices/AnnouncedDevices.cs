using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Arecont.Bridge.Contract;
using Arecont.Bridge.Onvif.Discovery;

namespace Arecont.Bridge.Onvif.Devices;

/// <summary>What discovery may tell: every device whose camera has answered once, and that no client has hidden.</summary>
internal sealed class AnnouncedDevices(OnvifDevices devices, DeviceIdentities identities, DeviceScopes scopes, DeviceMemory memory, DevicePorts ports, BridgeInfo bridge)
    : IAnnouncedDevices
{
    /// <inheritdoc/>
    public ImmutableArray<AnnouncedDevice> Discoverable =>
    [
        .. from device in devices.All
           let record = memory.Of(device.Id)
           where !record.NonDiscoverable && identities.Find(device) is not null
           select new AnnouncedDevice(identities.UuidOf(device), [.. scopes.All(device)], record.MetadataVersion, local => AddressOf(device.Id, local)),
    ];

    /// <summary>The device's own port, or the program's, for whoever reaches the bridge at this address; null where neither listens there.</summary>
    private Uri? AddressOf(string deviceId, IPAddress local)
        => Place(ports.Find(deviceId), local, "onvif/") ?? Place(bridge.Http, local, $"onvif/{deviceId}/");

    private static Uri? Place(IPEndPoint? listens, IPAddress local, string path)
        => listens is not null && Covers(listens.Address, local) ? new Uri($"http://{new IPEndPoint(local, listens.Port)}/{path}device_service") : null;

    private static bool Covers(IPAddress listens, IPAddress local)
        => listens.Equals(local) || listens.Equals(IPAddress.IPv6Any) || (listens.Equals(IPAddress.Any) && local.AddressFamily == AddressFamily.InterNetwork);
}

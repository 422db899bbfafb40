using Arecont.Bridge.Contract;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Camera.Identity;

namespace Arecont.Bridge.Onvif.Devices;

/// <summary>
/// Who each device is. What a camera says of itself is remembered, so that clients are still told while it is away; its MAC address stays
/// the first one, for clients know the device by it.
/// </summary>
internal sealed class DeviceIdentities(DeviceMemory memory, BridgeInfo bridge)
{
    private const string Maker = "Arecont Vision";

    /// <summary>The device's UUID, known from the beginning.</summary>
    public Guid UuidOf(OnvifDevice device) => NamedGuid.Of(memory.Bridge, device.Id);

    /// <summary>Who the device is; null for a camera that has never answered.</summary>
    public DeviceIdentity? Find(OnvifDevice device)
    {
        var uuid = UuidOf(device);
        if (device.IsRecorder)
        {
            return new DeviceIdentity(uuid, MadeUpMac(uuid), "Arecont.Bridge", "Recorder", "arecont-bridge", bridge.Version);
        }

        var known = memory.Of(device.Id);
        if (device.Camera.State.Identity is { } live)
        {
            known = With(known, device.Id, live);
        }

        return known is { Mac: { } mac, Model: { } model, ModelNumber: { } number, Firmware: { } firmware }
            ? new DeviceIdentity(uuid, mac, Maker, model, number, firmware)
            : null;
    }

    /// <summary>Who the device is.</summary>
    /// <exception cref="OnvifFaultException">It is a camera that has never answered.</exception>
    public DeviceIdentity Demand(OnvifDevice device) => Find(device) ?? throw Faults.Action(null, $"Camera {device.Id} has not answered yet.");

    /// <summary>Remembers what a camera says of itself; true where that was new.</summary>
    public bool Learn(string cameraId, CameraIdentity identity)
    {
        var before = memory.Of(cameraId);
        if (With(before, cameraId, identity) == before)
        {
            return false;
        }

        memory.Update(cameraId, record => With(record, cameraId, identity) with { MetadataVersion = record.MetadataVersion + (record.Model is null ? 0u : 1u) });
        return true;
    }

    private DeviceRecord With(DeviceRecord record, string cameraId, CameraIdentity identity) => record with
    {
        Mac = record.Mac ?? identity.MacAddress ?? MadeUpMac(NamedGuid.Of(memory.Bridge, cameraId)),
        Model = identity.Model,
        ModelNumber = identity.ModelNumber,
        Firmware = identity.Firmware,
    };

    // Locally administered, so that it is no other device's (IEEE 802, 8.4).
    private static string MadeUpMac(Guid uuid) => $"02{Convert.ToHexStringLower(uuid.ToByteArray(bigEndian: true).AsSpan(11))}";
}

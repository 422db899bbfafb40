namespace Arecont.Bridge.Onvif.Devices;

/// <summary>Who a device is to clients.</summary>
/// <param name="Uuid">Its endpoint: the same for ever while bridge and camera keep their ids.</param>
/// <param name="Mac">Twelve lower-case hexadecimal digits: the camera's own as first seen, or a made-up one where there is none.</param>
/// <param name="Manufacturer">The maker.</param>
/// <param name="Model">The model.</param>
/// <param name="ModelNumber">The model number.</param>
/// <param name="Firmware">The firmware's version.</param>
internal sealed record DeviceIdentity(Guid Uuid, string Mac, string Manufacturer, string Model, string ModelNumber, string Firmware)
{
    /// <summary>The serial number; never digits alone, for some clients make numbers of those.</summary>
    public string SerialNumber => $"AV{Mac.ToUpperInvariant()}";

    /// <summary>The MAC address as <c>00:1a:07:01:02:03</c>.</summary>
    public string HardwareAddress => string.Join(':', Mac.Chunk(2).Select(pair => new string(pair)));

    /// <summary>The endpoint's address, <c>urn:uuid:...</c>.</summary>
    public string Endpoint => EndpointOf(Uuid);

    /// <summary>The address of an endpoint.</summary>
    public static string EndpointOf(Guid uuid) => $"urn:uuid:{uuid}";
}

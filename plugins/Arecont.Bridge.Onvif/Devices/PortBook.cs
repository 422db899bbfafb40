using Arecont.Bridge.Onvif.Configuration;

namespace Arecont.Bridge.Onvif.Devices;

/// <summary>Which port of its own a device has: the configured one, or one that it was given at first sight and keeps.</summary>
internal sealed class PortBook(DeviceMemory memory, OnvifOptions options)
{
    private const int LastPort = 65535;

    /// <summary>The device's port; null where it has none. A port that is given is remembered at once.</summary>
    /// <exception cref="InvalidOperationException">No port is left.</exception>
    public int? PortOf(string deviceId)
    {
        if (options.Of(deviceId).Port is { } configured)
        {
            return configured;
        }

        if (options.BasePort is not { } first)
        {
            return null;
        }

        if (memory.All.BasePort == first && memory.Of(deviceId).Port is { } kept && !Configured.Contains(kept))
        {
            return kept;
        }

        return Give(deviceId, first);
    }

    private IEnumerable<int> Configured => options.Cameras.Select(camera => camera.Port).OfType<int>();

    private int Give(string deviceId, int first)
    {
        var given = 0;
        memory.Update(record =>
        {
            if (record.BasePort != first)
            {
                record = record with
                {
                    BasePort = first,
                    Devices = record.Devices.SetItems(record.Devices.Select(pair => KeyValuePair.Create(pair.Key, pair.Value with { Port = null }))),
                };
            }

            // Also those of devices that are away: they may come back.
            var taken = record.Devices.Where(pair => pair.Key != deviceId).Select(pair => pair.Value.Port).OfType<int>().Concat(Configured).ToHashSet();
            given = Enumerable.Range(first, LastPort - first + 1).FirstOrDefault(port => !taken.Contains(port));
            if (given == 0)
            {
                throw new InvalidOperationException($"onvif.basePort: no port from {first} on is left for {deviceId}.");
            }

            return record with { Devices = record.Devices.SetItem(deviceId, (record.Devices.GetValueOrDefault(deviceId) ?? new DeviceRecord()) with { Port = given }) };
        });
        return given;
    }
}

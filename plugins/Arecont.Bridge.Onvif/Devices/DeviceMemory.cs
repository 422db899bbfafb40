using System.Collections.Immutable;
using System.Text.Json;
using Arecont.Bridge.Contract.Data;

namespace Arecont.Bridge.Onvif.Devices;

/// <summary>
/// What clients know devices by, over restarts: <c>onvif/devices.json</c> in the data folder, written with each change. A file that
/// cannot be read ends the start, for new identities would make every client lose its cameras.
/// </summary>
internal sealed class DeviceMemory
{
    private const string Owner = "onvif";
    private const string FileName = "devices.json";

    private readonly IDataFolder _data;
    private readonly Lock _gate = new();
    private volatile MemoryRecord _record;

    public DeviceMemory(IDataFolder data)
    {
        _data = data;
        _record = Read(data);
        if (_record.Bridge == Guid.Empty)
        {
            Begin();
        }
    }

    /// <summary>Names this installation.</summary>
    public Guid Bridge => _record.Bridge;

    /// <summary>Everything.</summary>
    public MemoryRecord All => _record;

    /// <summary>What is remembered of a device; an empty record where nothing is.</summary>
    public DeviceRecord Of(string deviceId) => _record.Devices.GetValueOrDefault(deviceId) ?? new DeviceRecord();

    /// <summary>Changes what is remembered of a device. What the change throws, and a folder that cannot be written, leave all as it was.</summary>
    /// <returns>The new record.</returns>
    public DeviceRecord Update(string deviceId, Func<DeviceRecord, DeviceRecord> change)
        => Update(record => record with { Devices = record.Devices.SetItem(deviceId, change(record.Devices.GetValueOrDefault(deviceId) ?? new DeviceRecord())) })
            .Devices[deviceId];

    /// <summary>The same for the whole.</summary>
    public MemoryRecord Update(Func<MemoryRecord, MemoryRecord> change)
    {
        lock (_gate)
        {
            var next = change(_record);
            _data.Write(Owner, FileName, JsonSerializer.SerializeToUtf8Bytes(next, MemoryJson.Default.MemoryRecord));
            return _record = next;
        }
    }

    private void Begin()
    {
        try
        {
            Update(record => record with { Bridge = Guid.NewGuid() });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"{Owner}/{FileName} in the data folder cannot be written, and without it clients would see new devices after each start: {exception.Message}", exception);
        }
    }

    private static MemoryRecord Read(IDataFolder data)
    {
        try
        {
            return data.Read(Owner, FileName) is { } bytes ? Sound(JsonSerializer.Deserialize(bytes, MemoryJson.Default.MemoryRecord)) : new MemoryRecord();
        }
        catch (JsonException exception)
        {
            throw new InvalidOperationException(
                $"{Owner}/{FileName} in the data folder cannot be read: {exception.Message} Repair it, or delete it: then clients see new devices.", exception);
        }
    }

    // People may have edited it.
    private static MemoryRecord Sound(MemoryRecord? record) => record is null ? new MemoryRecord() : record with
    {
        Devices = record.Devices.Where(pair => pair.Value is not null).ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value with
        {
            Scopes = pair.Value.Scopes.IsDefault ? [] : pair.Value.Scopes,
        }),
    };
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Arecont.Bridge.Onvif.Devices;

/// <summary>The content of the memory's file.</summary>
internal sealed record MemoryRecord
{
    /// <summary>Names this installation: the devices' identities are made of it.</summary>
    public Guid Bridge { get; init; }

    /// <summary>The first port when ports were given: another one gives them anew.</summary>
    public int? BasePort { get; init; }

    /// <summary>The devices by id, also those that are not there now.</summary>
    public ImmutableSortedDictionary<string, DeviceRecord> Devices { get; init; } = ImmutableSortedDictionary<string, DeviceRecord>.Empty;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MemoryRecord))]
internal sealed partial class MemoryJson : JsonSerializerContext;

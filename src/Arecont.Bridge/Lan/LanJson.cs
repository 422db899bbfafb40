using System.Text.Json.Serialization;

namespace Arecont.Bridge.Lan;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(FoundCamera[]))]
[JsonSerializable(typeof(ProbedCamera))]
internal sealed partial class LanJson : JsonSerializerContext;

using Arecont.Camera;
using Arecont.Camera.Identity;

namespace Arecont.Bridge.Lan;

/// <summary>A camera of <c>probe --json</c>.</summary>
internal sealed record ProbedCamera(
    string Host, int Port, string Model, string ModelNumber, string Firmware, string? Mac, int Channels, int SensorWidth, int SensorHeight,
    string[] Features, string[] Settings)
{
    /// <summary>What the camera told.</summary>
    public static ProbedCamera From(CameraClientOptions options, CameraIdentity identity) => new(
        options.Host,
        options.Port,
        identity.Model,
        identity.ModelNumber,
        identity.Firmware,
        identity.MacAddress,
        identity.Channels,
        identity.SensorWidth,
        identity.SensorHeight,
        [.. Enum.GetValues<CameraFeatures>().Where(feature => feature != CameraFeatures.None && identity.Features.HasFlag(feature)).Select(feature => feature.ToString())],
        [.. identity.Settings]);
}

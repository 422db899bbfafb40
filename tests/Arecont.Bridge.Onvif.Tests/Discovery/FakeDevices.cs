using System.Collections.Immutable;
using Arecont.Bridge.Onvif.Discovery;

namespace Arecont.Bridge.Onvif.Tests.Discovery;

/// <summary>Devices as a test wants them.</summary>
internal sealed class FakeDevices(params AnnouncedDevice[] devices) : IAnnouncedDevices
{
    public ImmutableArray<AnnouncedDevice> Discoverable { get; set; } = [.. devices];

    public static AnnouncedDevice Device(string name, uint version = 1) => new(
        new Guid(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name)).AsSpan(0, 16)),
        ["onvif://www.onvif.org/type/video_encoder", "onvif://www.onvif.org/Profile/Streaming", $"onvif://www.onvif.org/name/{name}", "onvif://www.onvif.org/location/country/germany"],
        version,
        local => new Uri($"http://{local}:8080/onvif/{name}/device_service"));
}

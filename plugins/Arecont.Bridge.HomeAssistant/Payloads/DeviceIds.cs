using System.Text.RegularExpressions;
using Arecont.Bridge.Contract.State;

namespace Arecont.Bridge.HomeAssistant.Payloads;

/// <summary>
/// The ids that Home Assistant knows a device by. A camera's is made of its MAC address, so that it stays the same device under another
/// name, id or address. Only <c>[a-zA-Z0-9_-]</c> are allowed in them.
/// </summary>
internal static partial class DeviceIds
{
    /// <summary>The bridge's own device: one per base topic, as its topics are.</summary>
    public static string Bridge(string baseTopic) => baseTopic == "arecont" ? "arecont_bridge" : $"arecont_bridge_{Other().Replace(baseTopic, "_")}";

    /// <summary>A camera's, or null until it has said who it is. The few that tell no MAC address go by their configured id.</summary>
    public static string? Camera(CameraState state)
        => state.Identity is { } identity ? $"arecont_{identity.MacAddress ?? $"camera_{state.CameraId}"}" : null;

    [GeneratedRegex("[^a-zA-Z0-9_-]")]
    private static partial Regex Other();
}

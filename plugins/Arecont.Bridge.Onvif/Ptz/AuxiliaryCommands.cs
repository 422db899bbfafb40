using System.Collections.Immutable;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Commands;

namespace Arecont.Bridge.Onvif.Ptz;

/// <summary>
/// What a lens's camera has beside motors: infrared light, with the words that ONVIF Core has for it (the cameras' <c>on</c> is at
/// night only, so it is Auto), and a P-iris.
/// </summary>
internal static class AuxiliaryCommands
{
    private static readonly ImmutableArray<(string Command, SetSetting Setting)> All =
    [
        ("tt:IRLamp|On", new SetSetting("ir", "alwayson")),
        ("tt:IRLamp|Off", new SetSetting("ir", "off")),
        ("tt:IRLamp|Auto", new SetSetting("ir", "on")),
        ("PIris|On", new SetSetting("piris", "on")),
        ("PIris|Off", new SetSetting("piris", "off")),
    ];

    /// <summary>The commands that a camera knows.</summary>
    public static IEnumerable<string> Of(ICamera camera)
        => All.Where(one => camera.State.Identity?.Settings.Contains(one.Setting.Name) == true).Select(one => one.Command);

    /// <summary>What a command sets, or null where the camera does not know it.</summary>
    public static SetSetting? Find(ICamera camera, string? command)
        => Of(camera).Contains(command) ? All.First(one => one.Command == command).Setting : null;
}

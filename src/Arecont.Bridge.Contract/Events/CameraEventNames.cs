using System.Collections.Frozen;

namespace Arecont.Bridge.Contract.Events;

/// <summary>The names of event types in messages: <c>motion_start</c>, <c>input_on</c>, ...</summary>
public static class CameraEventNames
{
    private static readonly FrozenDictionary<CameraEventType, string> Names = new Dictionary<CameraEventType, string>
    {
        [CameraEventType.MotionStart] = "motion_start",
        [CameraEventType.MotionEnd] = "motion_end",
        [CameraEventType.ZoneMotionStart] = "zone_motion_start",
        [CameraEventType.ZoneMotionEnd] = "zone_motion_end",
        [CameraEventType.InputOn] = "input_on",
        [CameraEventType.InputOff] = "input_off",
        [CameraEventType.OutputOn] = "output_on",
        [CameraEventType.OutputOff] = "output_off",
        [CameraEventType.Online] = "online",
        [CameraEventType.Offline] = "offline",
        [CameraEventType.SettingChanged] = "setting_changed",
        [CameraEventType.Rebooted] = "rebooted",
    }.ToFrozenDictionary();

    /// <summary>Every name.</summary>
    public static IEnumerable<string> All => Names.Values;

    /// <summary>The name of a type.</summary>
    public static string Name(CameraEventType type) => Names[type];
}

using System.Collections.Frozen;
using Arecont.Camera.Settings;

namespace Arecont.Bridge.HomeAssistant.Payloads;

/// <summary>Icons of settings: their own, or that of their group.</summary>
internal static class Icons
{
    private static readonly FrozenDictionary<string, string> Own = new Dictionary<string, string>
    {
        ["brightness"] = "mdi:brightness-6",
        ["saturation"] = "mdi:palette",
        ["sharpness"] = "mdi:details",
        ["rotate"] = "mdi:rotate-right",
        ["lowlight"] = "mdi:brightness-4",
        ["freq"] = "mdi:sine-wave",
        ["daynight"] = "mdi:theme-light-dark",
        ["ir"] = "mdi:flashlight",
        ["motiondetect"] = "mdi:motion-sensor",
        ["mdsensitivity"] = "mdi:tune-vertical",
        ["pmask"] = "mdi:eye-off",
        ["fps"] = "mdi:speedometer",
        ["bitrate"] = "mdi:speedometer-medium",
        ["fwversion"] = "mdi:chip",
        ["name"] = "mdi:rename-box",
        ["mic_boost"] = "mdi:microphone",
    }.ToFrozenDictionary();

    /// <summary>The icon of a setting.</summary>
    public static string Of(SettingDefinition row) => Own.GetValueOrDefault(row.Name) ?? row.Group switch
    {
        SettingGroup.Image => "mdi:image-edit",
        SettingGroup.Exposure => "mdi:camera-iris",
        SettingGroup.WhiteBalance => "mdi:white-balance-auto",
        SettingGroup.DayNight => "mdi:theme-light-dark",
        SettingGroup.Infrared => "mdi:flashlight",
        SettingGroup.Lens => "mdi:focus-field",
        SettingGroup.Motion => "mdi:motion-sensor",
        SettingGroup.PrivacyMask => "mdi:eye-off",
        SettingGroup.Stream => "mdi:video",
        SettingGroup.InputOutput => "mdi:electric-switch",
        SettingGroup.Audio => "mdi:volume-high",
        SettingGroup.Storage => "mdi:micro-sd",
        SettingGroup.Network => "mdi:ip-network",
        SettingGroup.Sensor => "mdi:crop",
        _ => "mdi:cog",
    };
}

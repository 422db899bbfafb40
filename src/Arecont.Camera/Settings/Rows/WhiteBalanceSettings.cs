using System.Collections.Immutable;

namespace Arecont.Camera.Settings.Rows;

internal static class WhiteBalanceSettings
{
    private static readonly RowFactory White = new(SettingGroup.WhiteBalance);

    public static IEnumerable<SettingDefinition> Rows =>
    [
        White.Choice("illum", "Illumination", "The kind of light, which colours are balanced for.", ["auto", "indoor", "outdoor", "mix"]) with
        {
            Scope = SettingScope.Channel,
            ChoiceSpellings = new Dictionary<string, string> { ["mlx"] = "mix", ["mixed"] = "mix", ["automatic"] = "auto" }.ToImmutableDictionary(),
            Source = Sources.Cameras,
        },
        White.Number("blue", "Blue balance", "Takes blue out of the picture or adds it.", -10, 10) with { Scope = SettingScope.Channel, Source = Sources.Manual },
        White.Number("red", "Red balance", "Takes red out of the picture or adds it.", -10, 10) with { Scope = SettingScope.Channel, Source = Sources.Manual },
        White.Toggle("white_balance", "White balance", "Lets the camera balance colours to the light by itself."),
        White.Toggle("wbwndctrl", "White balance window", "Measures white balance on a window of the picture instead of all of it.") with { Rare = true },
        White.Pixels("wbwndleft", "White balance window, left", "Left edge of the white balance window.") with { Rare = true },
        White.Pixels("wbwndtop", "White balance window, top", "Top edge of the white balance window.") with { Rare = true },
        White.Pixels("wbwndwidth", "White balance window, width", "Width of the white balance window.") with { Rare = true },
        White.Pixels("wbwndheight", "White balance window, height", "Height of the white balance window.") with { Rare = true },
    ];
}

namespace Arecont.Camera.Settings.Rows;

internal static class InfraredSettings
{
    private static readonly RowFactory Infrared = new(SettingGroup.Infrared);

    public static IEnumerable<SettingDefinition> Rows =>
    [
        Infrared.Choice("ir", "Infrared light", "Built-in infrared lamps: at night (on), always (alwayson) or never (off).", ["on", "alwayson", "off"]) with { Models = "models with infrared lamps" },
        Infrared.Choice("adjustable_ir", "Infrared intensity control", "Adapts the lamps to the scene, uses the preset intensities, or neither.", ["adaptive", "preset", "disabled"]) with { Models = "models with adjustable infrared lamps" },
        Infrared.Number("irwidepos", "Wide infrared intensity", "Preset intensity of the wide-angle lamps.") with { Rare = true, Models = "models with adjustable infrared lamps" },
        Infrared.Number("irtelpos", "Tele infrared intensity", "Preset intensity of the long-range lamps.") with
        {
            Spellings = ["irtelpos", "irtelepos"],
            Rare = true,
            Models = "models with adjustable infrared lamps",
        },
        Infrared.Number("irpos_chan1", "Infrared intensity, board 1", "Intensity of the lamps on the first LED board.") with { Rare = true, Models = "FLEX models" },
        Infrared.Number("irpos_chan2", "Infrared intensity, board 2", "Intensity of the lamps on the second LED board.") with { Rare = true, Models = "FLEX models" },
    ];
}

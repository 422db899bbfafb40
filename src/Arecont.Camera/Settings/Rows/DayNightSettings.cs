namespace Arecont.Camera.Settings.Rows;

internal static class DayNightSettings
{
    private static readonly RowFactory DayNight = new(SettingGroup.DayNight);

    public static IEnumerable<SettingDefinition> Rows =>
    [
        DayNight.Choice("daynight", "Day/night mode", "Colour by day, monochrome without the infrared filter by night; auto switches by light, dual offers both pictures at once.", ["auto", "day", "night", "dual"]) with
        {
            Models = "models with an infrared-cut filter or two sensors; dual on dual-sensor models",
        },
        DayNight.Toggle("day_binning", "Binning by day", "Joins neighbouring pixels by day: less noise, less resolution.") with { Rare = true, Models = "models with binning" },
        DayNight.Toggle("night_binning", "Binning at night", "Joins neighbouring pixels at night: less noise, less resolution.") with { Rare = true, Models = "models with binning" },
        DayNight.Toggle("upscaling", "Upscaling of monochrome", "Enlarges the monochrome picture to the size of the colour one; off leaves it 1.6 times smaller.") with { Rare = true, Models = "dual-sensor models" },
    ];
}

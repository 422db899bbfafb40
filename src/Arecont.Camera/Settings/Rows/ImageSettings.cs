namespace Arecont.Camera.Settings.Rows;

internal static class ImageSettings
{
    private static readonly RowFactory Image = new(SettingGroup.Image);

    public static IEnumerable<SettingDefinition> Rows =>
    [
        Image.Number("brightness", "Brightness", "Makes the picture darker or brighter.", -50, 50) with { Scope = SettingScope.Channel, Source = Sources.Manual },
        Image.Number("sharpness", "Sharpness", "Strength of edge enhancement; high values also sharpen noise.", 0, 4) with { Scope = SettingScope.Channel, Source = Sources.Manual },
        Image.Number("saturation", "Saturation", "Strength of colours, from grey at 0 to vivid at 6; 5 is natural.", 0, 6) with { Scope = SettingScope.Channel, Source = Sources.Manual },
        Image.Choice("rotate", "Rotation", "Turns the picture by this many degrees. Only newer models know 90 and 270.", ["0", "90", "180", "270"]) with
        {
            Unit = "°",
            Models = "90 and 270 on newer models only",
            Source = Sources.Cameras,
        },
        Image.Number("gamma", "Gamma", "Tone curve of the picture: lifts or lowers the midtones.") with
        {
            Rare = true,
            Models = "single-sensor and SurroundVideo models",
            Source = "AV HTTP 1.1; its range over HTTP is not known (the vendor's SDK counts 1 to 100 and means 100/gamma)",
        },
        Image.Number("gamma2", "Gamma of the second sensor", "Tone curve of the second sensor's picture.") with { Rare = true, Models = "dual-sensor models" },
        Image.Number("spacialfilter", "Noise filter", "Strength of the spatial filter that smooths noise in low light, at the price of fine detail.", 0, 100) with { Source = Sources.Cameras },
        Image.Toggle("motion_compensation", "Motion compensation", "Motion compensation in the image processor, off by default.") with { Rare = true },
    ];
}

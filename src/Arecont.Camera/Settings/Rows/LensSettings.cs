namespace Arecont.Camera.Settings.Rows;

internal static class LensSettings
{
    private static readonly RowFactory Lens = new(SettingGroup.Lens);

    public static IEnumerable<SettingDefinition> Rows =>
    [
        Lens.Of(SettingKind.ChoiceOrSteps, "focus", "Focus", "Searches the focus over the full or a short range, or moves the motor by signed steps. The new focus shows from the next picture on.", SettingAccess.WriteOnly) with
        {
            Choices = ["fullrange", "shortrange"],
            Unit = "steps",
            Models = "models with a motorised lens",
        },
        Lens.Of(SettingKind.ChoiceOrSteps, "zoom", "Zoom", "Moves the zoom motor by signed steps, or resets it.", SettingAccess.WriteOnly) with
        {
            Choices = ["reset"],
            Unit = "steps",
            Models = "models with a motorised lens",
        },
        Lens.Pixels("focusleft", "Focus window, left", "Left edge of the part of the picture that autofocus looks at.") with { Rare = true, Models = "models with a motorised lens" },
        Lens.Pixels("focustop", "Focus window, top", "Top edge of the part of the picture that autofocus looks at.") with { Rare = true, Models = "models with a motorised lens" },
        Lens.Pixels("focusright", "Focus window, right", "Right edge of the part of the picture that autofocus looks at.") with { Rare = true, Models = "models with a motorised lens" },
        Lens.Pixels("focusbottom", "Focus window, bottom", "Bottom edge of the part of the picture that autofocus looks at.") with { Rare = true, Models = "models with a motorised lens" },
        Lens.Of(SettingKind.Rectangle, "focuswindow", "Focus window", "All four edges of the autofocus window at once, in sensor pixels.") with
        {
            Minimum = 0,
            Unit = "px",
            Rare = true,
            Models = "models with a motorised lens",
        },
        Lens.Toggle("af_dn", "Autofocus after day/night", "Focuses again after the day/night filter has moved.") with { Rare = true, Models = "models with a motorised lens" },
        Lens.Toggle("af_zoom", "Autofocus after zoom", "Focuses again after the zoom has moved.") with { Rare = true, Models = "models with a motorised lens" },
        Lens.Toggle("piris", "P-iris", "Lets the camera drive the lens's precise iris.") with { Models = "models with P-iris" },
        Lens.Number("pirispos", "P-iris position", "The position the P-iris closes to.") with { Rare = true, Models = "models with P-iris" },
        Lens.Number("piris_ref_channel", "P-iris reference channel", "The sensor whose P-iris the others follow.", 1, 4) with
        {
            Rare = true,
            Models = "multi-sensor models with P-iris",
            Source = Sources.Inferred,
        },
    ];
}

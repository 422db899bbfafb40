namespace Arecont.Camera.Settings.Rows;

internal static class AudioSettings
{
    private static readonly RowFactory Audio = new(SettingGroup.Audio);

    public static IEnumerable<SettingDefinition> Rows =>
    [
        Audio.Choice("audioinput", "Audio input", "Where sound comes from: the microphone or the line input.", ["mic", "linein"]) with { Models = "models with audio" },
        Audio.Number("linein_volume", "Line input volume", "Volume of the line input.") with { Models = "models with audio" },
        Audio.Number("mic_boost", "Microphone volume", "Amplification of the microphone.") with { Models = "models with audio" },
    ];
}

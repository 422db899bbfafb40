namespace Arecont.Camera.Settings.Rows;

internal static class InputOutputSettings
{
    private static readonly RowFactory InputOutput = new(SettingGroup.InputOutput);

    public static IEnumerable<SettingDefinition> Rows =>
    [
        InputOutput.Toggle("auxin", "Contact input", "State of the alarm input: an open contact reads on, a closed one off.", SettingAccess.Read) with
        {
            Models = "not AV8180 and AV8185, although their documents say so",
            Source = Sources.Cameras,
        },
        InputOutput.Toggle("auxout", "Relay", "Closes (on) or opens (off) the relay output.") with
        {
            Persistence = SettingPersistence.None,
            Models = "not AV8180 and AV8185, although their documents say so",
            Source = "AV HTTP 1.1, which calls it audio; the installation manual says relay",
        },
    ];
}

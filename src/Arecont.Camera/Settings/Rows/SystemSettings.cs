namespace Arecont.Camera.Settings.Rows;

internal static class SystemSettings
{
    private static readonly RowFactory Device = new(SettingGroup.System);

    public static IEnumerable<SettingDefinition> Rows =>
    [
        Device.Text("name", "Camera name", "The name the camera keeps of itself."),
        Device.Text("make", "Make", "The maker's name.", SettingAccess.Read) with { Rare = true },
        Device.Text("model", "Model", "The model number; forms of it are asked for with releasename and fullname.", SettingAccess.Read) with { Source = Sources.Cameras },
        Device.Text("enclosure", "Enclosure", "The kind of housing.", SettingAccess.Read) with { Rare = true },
        Device.Text("mac", "MAC address", "The Ethernet address.", SettingAccess.Read),
        Device.Text("fwversion", "Firmware version", "Version of the firmware, a number such as 65192.", SettingAccess.Read) with { Source = Sources.Cameras },
        Device.Text("procversion", "Image processor version", "Version of the image processor.", SettingAccess.Read) with { Rare = true },
        Device.Text("netversion", "Network processor version", "Version of the network processor.", SettingAccess.Read) with { Rare = true },
        Device.Text("revision", "Board revision", "Version of the circuit board.", SettingAccess.Read) with { Rare = true },
        Device.Number("features", "Features", "Number that says which features the camera has and has switched on.", 0, null) with { Access = SettingAccess.Read, Persistence = SettingPersistence.None, Rare = true },
        Device.Toggle("lowpower", "Low power mode", "Lets the camera save power.") with { Rare = true },
        Device.Choice("params", "Action", "Keeps the settings over power-off (save), returns to factory settings (factory) or restarts the camera (reboot).", ["save", "factory", "reboot"], SettingAccess.WriteOnly) with
        {
            Risk = SettingRisk.Service,
            Rare = true,
        },
        Password("admin", "Administrator password", "Password of user admin; while it is empty the camera is open to everyone. The word empty erases it."),
        Password("viewer", "Viewer password", "Password of user viewer, who sees video and settings. The word empty erases it."),
    ];

    private static SettingDefinition Password(string name, string title, string description)
        => Device.Text(name, title, description, SettingAccess.Secret) with
        {
            MaximumLength = 16,
            Risk = SettingRisk.Credentials,
            Rare = true,
            Models = "up to 8 characters on the oldest models",
            Source = Sources.Manual,
        };
}

namespace Arecont.Camera.Settings.Rows;

internal static class StorageSettings
{
    private const string CardModels = "models with an SD card";

    private static readonly RowFactory Storage = new(SettingGroup.Storage);

    public static IEnumerable<SettingDefinition> Rows =>
    [
        Storage.Toggle("sd_recording", "Continuous recording", "Records to the SD card all the time.") with { Models = CardModels },
        Storage.Toggle("sd_networkfail", "Record on network failure", "Records to the SD card while the network is down.") with { Models = CardModels },
        Storage.Toggle("sd_motionalarm", "Record on motion", "Records to the SD card while something moves.") with { Models = CardModels },
        Storage.Toggle("sd_ioalarm", "Record on input", "Records to the SD card while the contact input alarms.") with { Models = CardModels },
        Storage.Choice("sd_codec", "Recording codec", "JPEG or H.264 for recordings on the SD card.", ["jpeg", "h264"]) with { Models = CardModels },
        Storage.Number("sd_fps", "Recording frame rate", "Pictures a second of recordings on the SD card.", 0, null, "fps") with { Models = CardModels },
        Storage.Choice("sd_imgres", "Recording resolution", "Full or half resolution of recordings.", ["full", "half"]) with { Models = CardModels },
        Storage.Pixels("sd_imgleft", "Recording region, left", "Left edge of the recorded region; set it before recording is switched on.") with { Rare = true, Models = CardModels },
        Storage.Pixels("sd_imgtop", "Recording region, top", "Top edge of the recorded region; set it before recording is switched on.") with { Rare = true, Models = CardModels },
        Storage.Pixels("sd_imgright", "Recording region, right", "Right edge of the recorded region; set it before recording is switched on.") with { Rare = true, Models = CardModels },
        Storage.Pixels("sd_imgbottom", "Recording region, bottom", "Bottom edge of the recorded region; set it before recording is switched on.") with { Rare = true, Models = CardModels },
        Storage.Text("sd_stampspan", "Recorded time span", "The times that recordings on the SD card reach from and to.", SettingAccess.Read) with { Rare = true, Models = CardModels },
        Storage.Text("sd_playbackstamp", "Play recording", "Plays from one time to another, written begin,end; an end of 0 or none plays to the last recording.", SettingAccess.WriteOnly) with
        {
            Rare = true,
            Models = CardModels,
            Source = "AV HTTP 1.1: its prose, not its list of values (on, off)",
        },
        Storage.Number("sd_playback_fps", "Playback frame rate", "Pictures a second at which the SD card is played.", 0, null, "fps") with
        {
            Persistence = SettingPersistence.None,
            Rare = true,
            Models = "4K models",
        },
    ];
}

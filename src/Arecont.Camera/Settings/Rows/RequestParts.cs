namespace Arecont.Camera.Settings.Rows;

/// <summary>Parts of an image or stream request that are no settings of the camera.</summary>
internal static class RequestParts
{
    private static readonly RowFactory Request = new(SettingGroup.Request);

    public static IEnumerable<SettingDefinition> Rows =>
    [
        Request.Choice("res", "Resolution", "Full or half resolution.", ["full", "half"]),
        Request.Pixels("x0", "Left", "Left edge in sensor pixels; a multiple of 32, of 64 at half resolution."),
        Request.Pixels("y0", "Top", "Top edge in sensor pixels; a multiple of 32, of 64 at half resolution."),
        Request.Number("x1", "Right", "Right edge in sensor pixels; a multiple of 32, of 64 at half resolution.", 32, null, "px") with { Source = Sources.Manual },
        Request.Number("y1", "Bottom", "Bottom edge in sensor pixels; a multiple of 32, of 64 at half resolution.", 32, null, "px") with { Source = Sources.Manual },
        Request.Number("quality", "JPEG quality", "JPEG quality; higher is better.", 1, 21) with { Source = Sources.Manual },
        Request.Number("doublescan", "Repeat pictures", "0 waits for a new picture, 1 may repeat the last one.", 0, 1) with { Source = Sources.Manual },
        Request.Number("ssn", "Stream number", "Tells one client's streams apart; a request with the number of an earlier one ends that. H.264 takes it from 1 on.", 0, 65535) with { Source = Sources.Manual },
        Request.Number("iframe", "Key frame", "1 asks for a key frame that can be decoded by itself.", 0, 1) with { Source = Sources.Inferred },
        Request.Number("intra_period", "Key frame period", "How many frames apart the client asks for key frames, so that rate control can count on it.", 0, null, "frames"),
        Request.Choice("channel", "Picture variant", "The downscaled picture, or one half of a dual-sensor pair. In a path the word stands for the channel number.", ["scaled", "color", "mono"]),
        Request.Choice("sd", "Play the SD card", "Plays the SD card in real time, or as fast as it goes.", ["playback", "download"]) with
        {
            Models = "models with an SD card",
            Source = "AV HTTP 1.1: its prose, not its list of values (on, off)",
        },
        Request.Choice("ver", "HTTP version", "The version the camera answers with: 1.0 ends by closing the connection, 1.1 sends chunks.", ["HTTP/1.0", "HTTP/1.1"]),
        Request.Number("ID", "Cache breaker", "Any number; the camera ignores it.", 0, 99_999_999_999_999) with
        {
            Spellings = ["ID", "id"],
            Source = Sources.Manual,
        },
        Request.Toggle("MIC", "Sound", "Adds the camera's sound to an RTSP stream.") with
        {
            Models = "models with audio",
            Source = "clients of real cameras; AV HTTP 1.1 does not have it",
        },
    ];
}

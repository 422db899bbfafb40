using static Arecont.Camera.Settings.SettingScope;

namespace Arecont.Camera.Settings.Rows;

internal static class StreamSettings
{
    /// <summary>224.0.0.0 and 239.255.255.255 (RFC 5771), the ends of IPv4 multicast.</summary>
    private const long FirstMulticast = 0xE0000000;
    private const long LastMulticast = 0xEFFFFFFF;

    private static readonly RowFactory Stream = new(SettingGroup.Stream);

    public static IEnumerable<SettingDefinition> Rows =>
    [
        Stream.Number("fps", "Frame rate", "Pictures a second; 0, or more than the camera can, means as many as it can.", 0, 100, "fps") with { Source = Sources.Manual },
        Stream.Number("qp", "Quantisation", "H.264 quantisation: lower is a better picture and more data. Without effect where a bit rate is set; requests over HTTP take 4 to 36.", 4, 51) with { Rare = true, Source = Sources.Manual },
        Stream.Number("qp_max", "Largest quantisation", "The worst H.264 quality that rate control may fall to.", 4, 51) with { Rare = true, Source = Sources.Inferred },
        Stream.Number("bitrate", "Bit rate", "Constant H.264 bit rate; 0 keeps the quality constant instead.", 0, 65536, "kbit/s") with { Source = Sources.Manual },
        Stream.Toggle("ratelimit_mode", "Bit rate limit", "Limits the variable bit rate.") with { Rare = true },
        Stream.Number("ratelimit", "Bit rate limit value", "The limit of the variable bit rate.", 0, null, "kbit/s") with { Rare = true, Source = "AV HTTP 1.1; unit from clients of real cameras" },
        Stream.Toggle("keyframe", "Key frame now", "Makes the next H.264 picture a key frame.", SettingAccess.WriteOnly) with { Rare = true },
        Stream.Number("keyframeinterval", "Key frame interval", "P-frames between two key frames; short starts faster, long saves data.", 0, 65535, "frames") with { Models = "up to 100 but on 4K models" },
        Stream.Toggle("bandwidthsaving", "Bandwidth saving", "Saves data by spending less of it on what matters less.") with { Rare = true },
        Stream.Toggle("snapstream", "SNAPstream", "The vendor's noise-aware encoding, which saves data on still scenes.") with { Rare = true, Models = "newer models" },
        Stream.Toggle("casino_mode", "Casino mode", "Keeps the full frame rate whatever the light.") with { Rare = true, Models = "1080p models" },
        Stream.Toggle("scaling", "Downscaling", "Offers a smaller picture beside the full one, asked for as channel scaled.") with { Rare = true },
        Stream.Of(SettingKind.Size, "scaling_size", "Downscaled size", "Width and height of the downscaled picture.") with
        {
            SmallestSize = new PixelSize(128, 96),
            LargestSize = new PixelSize(1280, 720),
            Unit = "px",
            Rare = true,
        },
        Stream.Pixels("imgleft", "Default picture, left", "Left edge of the picture that img.jpg gives.") with { Rare = true },
        Stream.Pixels("imgtop", "Default picture, top", "Top edge of the picture that img.jpg gives.") with { Rare = true },
        Stream.Pixels("imgwidth", "Default picture, width", "Width of the picture that img.jpg gives.") with { Rare = true },
        Stream.Pixels("imgheight", "Default picture, height", "Height of the picture that img.jpg gives.") with { Rare = true },
        Stream.Number("imgquality", "Default picture quality", "JPEG quality of img.jpg; higher is better.", 1, 21) with { Rare = true, Source = Sources.Manual },
        Stream.Choice("imgres", "Default picture resolution", "Full or half resolution of img.jpg.", ["full", "half"]) with { Rare = true },
        Stream.Of(SettingKind.IPv4Address, "streamip", "Multicast address", "Group that multicast video is sent to.") with
        {
            Scope = Channel,
            Minimum = FirstMulticast,
            Maximum = LastMulticast,
            Rare = true,
            Models = "per channel on SurroundVideo models from firmware 65192.14 on",
            Source = Sources.Manual,
        },
        Stream.Number("rtpport", "Multicast port", "UDP port that multicast video is sent to.", 0, 65535) with { Scope = Channel, Rare = true, Source = Sources.Inferred },
        Stream.Of(SettingKind.IPv4Address, "sapip", "Announcement address", "Group that multicast sessions are announced to (SAP).") with
        {
            Scope = Channel,
            Minimum = FirstMulticast,
            Maximum = LastMulticast,
            Rare = true,
            Source = Sources.Manual,
        },
        Stream.Toggle("multicast_rec", "Multicast reception", "Lets the camera receive multicast traffic; what it sends itself is not affected.") with { Rare = true },
        Stream.Number("en_multicast", "Multicast announcement", "1 announces multicast streams to ONVIF clients, 0 does not.", 0, 1) with { Rare = true, Source = Sources.Inferred },
    ];
}

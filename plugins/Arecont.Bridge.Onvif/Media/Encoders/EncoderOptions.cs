using System.Collections.Immutable;

namespace Arecont.Bridge.Onvif.Media.Encoders;

/// <summary>What an encoder can be set to, in ONVIF's units; both ends of a range are included.</summary>
/// <param name="Sizes">The largest first; at least the present one.</param>
/// <param name="Quality">Higher is better.</param>
/// <param name="FrameRate">Frames per second.</param>
/// <param name="Bitrate">Kbit/s.</param>
/// <param name="GovLength">Frames; 0 to 0 for JPEG.</param>
internal sealed record EncoderOptions(
    ImmutableArray<PictureVariant> Sizes, (int Minimum, int Maximum) Quality, (int Minimum, int Maximum) FrameRate, (int Minimum, int Maximum) Bitrate, (int Minimum, int Maximum) GovLength)
{
    /// <summary>The part that all ranges share; the first where they share none.</summary>
    public static (int Minimum, int Maximum) Shared(IReadOnlyList<(int Minimum, int Maximum)> ranges)
    {
        var (minimum, maximum) = (ranges.Max(range => range.Minimum), ranges.Min(range => range.Maximum));
        return minimum <= maximum ? (minimum, maximum) : ranges[0];
    }
}

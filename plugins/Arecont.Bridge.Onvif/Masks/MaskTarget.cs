using Arecont.Bridge.Onvif.Devices;
using Arecont.Camera.Media;

namespace Arecont.Bridge.Onvif.Masks;

/// <summary>A picture that a mask can cover.</summary>
/// <param name="ConfigurationToken">Of the video source configuration.</param>
/// <param name="Source">Its sensor.</param>
/// <param name="Window">What of the sensor it shows.</param>
internal sealed record MaskTarget(string ConfigurationToken, VideoSource Source, ImageWindow Window)
{
    /// <summary>The mask's token; there is one for each configuration.</summary>
    public string Token => Tokens.Mask(ConfigurationToken);

    /// <summary>What the picture shows of the sensor's block, or null.</summary>
    public ImageWindow? Shown(MaskedBlock? block) => block is null ? null : MaskGeometry.Shared(block.Area, Window);
}

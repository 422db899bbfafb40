using System.Xml;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Bridge.Onvif.Ptz;

/// <summary>How profiles use a zoom lens.</summary>
internal sealed class ZoomConfigurations(ZoomTimeouts timeouts) : IPtzConfigurations
{
    /// <inheritdoc/>
    public PTZConfiguration Of(VideoSource source) => new()
    {
        NodeToken = Tokens.PtzNode(source.Camera.Id),
        DefaultRelativeZoomTranslationSpace = ZoomSpaces.Translation,
        DefaultContinuousZoomVelocitySpace = ZoomSpaces.Velocity,
        DefaultPTZTimeout = XmlConvert.ToString(timeouts.Of(source.Camera.Id)),
    };
}

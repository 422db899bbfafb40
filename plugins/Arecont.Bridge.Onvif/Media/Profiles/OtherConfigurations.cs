using Arecont.Bridge.Onvif.Devices;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Bridge.Onvif.Media.Profiles;

/// <summary>What the analytics service says of a sensor's motion detection; profiles carry it.</summary>
internal interface IAnalyticsConfigurations
{
    /// <summary>Engine and rules of a sensor; token, name and use count are filled in by the one who asks.</summary>
    VideoAnalyticsConfiguration Of(VideoSource source);

    /// <summary>Puts engine and rules in place of those that are; all or nothing, a fault where they cannot be.</summary>
    Task ReplaceAsync(VideoSource source, VideoAnalyticsConfiguration configuration, CancellationToken cancellationToken);
}

/// <summary>What the PTZ service says of a camera's lens; profiles carry it.</summary>
internal interface IPtzConfigurations
{
    /// <summary>How profiles use the lens; token, name and use count are filled in by the one who asks.</summary>
    PTZConfiguration Of(VideoSource source);
}

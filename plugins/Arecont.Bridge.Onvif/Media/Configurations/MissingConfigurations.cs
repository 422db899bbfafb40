using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Bridge.Onvif.Media.Configurations;

/// <summary>Stands in until a service brings the content: motion detection without modules, a lens without spaces.</summary>
internal sealed class MissingConfigurations : IAnalyticsConfigurations, IPtzConfigurations
{
    /// <inheritdoc/>
    VideoAnalyticsConfiguration IAnalyticsConfigurations.Of(VideoSource source)
        => new() { AnalyticsEngineConfiguration = new AnalyticsEngineConfiguration(), RuleEngineConfiguration = new RuleEngineConfiguration() };

    /// <inheritdoc/>
    public Task ReplaceAsync(VideoSource source, VideoAnalyticsConfiguration configuration, CancellationToken cancellationToken) => throw Faults.ActionNotSupported();

    /// <inheritdoc/>
    PTZConfiguration IPtzConfigurations.Of(VideoSource source) => new() { NodeToken = Tokens.PtzNode(source.Camera.Id) };
}

using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Camera.Identity;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Bridge.Onvif.Media.Configurations;

/// <summary>Configurations as both media services write them; video encoders alone differ between the two.</summary>
internal sealed class ConfigurationDocuments(IAnalyticsConfigurations analytics, IPtzConfigurations ptz)
{
    /// <summary>How long a session lives without a request; RTSP tells the exact time in its answer.</summary>
    public const string SessionTimeout = "PT60S";

    /// <summary>A window of a sensor.</summary>
    public static VideoSourceConfiguration Source(MediaCatalogue catalogue, SourceConfiguration configuration) => Common(catalogue, configuration, new VideoSourceConfiguration
    {
        SourceToken = configuration.Source.Token,
        Bounds = SensorWindow.BoundsOf(configuration.Source, configuration.Window),
    });

    /// <summary>A metadata stream: events, and motion cells where the camera detects motion.</summary>
    public static MetadataConfiguration Metadata(MediaCatalogue catalogue, MediaConfiguration configuration) => Common(catalogue, configuration, new MetadataConfiguration
    {
        Events = new EventSubscription(),
        Analytics = configuration.Camera.State.Identity?.Features.HasFlag(CameraFeatures.MotionDetection) == true,
        Multicast = Unicast(),
        SessionTimeout = SessionTimeout,
    });

    /// <summary>A loudspeaker. The camera has no volume to set: it is always full.</summary>
    public static AudioOutputConfiguration AudioOutput(MediaCatalogue catalogue, MediaConfiguration configuration) => Common(catalogue, configuration, new AudioOutputConfiguration
    {
        OutputToken = Devices.Tokens.AudioOutput(configuration.Camera.Id),
        OutputLevel = 100,
    });

    /// <summary>What a loudspeaker understands.</summary>
    public static AudioDecoderConfiguration AudioDecoder(MediaCatalogue catalogue, MediaConfiguration configuration) => Common(catalogue, configuration, new AudioDecoderConfiguration());

    /// <summary>Motion detection.</summary>
    public VideoAnalyticsConfiguration Analytics(MediaCatalogue catalogue, MediaConfiguration configuration) => Common(catalogue, configuration, analytics.Of(configuration.Source));

    /// <summary>A lens.</summary>
    public PTZConfiguration Ptz(MediaCatalogue catalogue, MediaConfiguration configuration) => Common(catalogue, configuration, ptz.Of(configuration.Source));

    /// <summary>Fills in what every configuration has.</summary>
    public static T Common<T>(MediaCatalogue catalogue, MediaConfiguration configuration, T document)
        where T : ConfigurationEntity
    {
        document.Token = configuration.Token;
        document.Name = configuration.Name;
        document.UseCount = catalogue.UseCount(configuration);
        return document;
    }

    /// <summary>What stands where a multicast address is not configured.</summary>
    public static MulticastConfiguration Unicast() => new() { Address = new IPAddress { Type = IPType.IPv4, IPv4Address = "0.0.0.0" } };
}

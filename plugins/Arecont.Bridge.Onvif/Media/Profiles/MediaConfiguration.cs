using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Camera.Media;

namespace Arecont.Bridge.Onvif.Media.Profiles;

/// <summary>One configuration that profiles can refer to.</summary>
/// <param name="Kind">What it configures.</param>
/// <param name="Token">Its token, unique within its kind.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Source">The sensor it belongs to; what belongs to a whole camera has its first.</param>
internal record MediaConfiguration(ConfigurationKind Kind, string Token, string Name, VideoSource Source)
{
    /// <summary>The camera.</summary>
    public ICamera Camera => Source.Camera;

    /// <summary>The sensor's channel, from 1.</summary>
    public int Channel => Source.Channel;

    /// <summary>Whether it belongs to one sensor only, not to the whole camera.</summary>
    public bool IsOfSensor => Kind is ConfigurationKind.VideoSource or ConfigurationKind.VideoEncoder or ConfigurationKind.Metadata or ConfigurationKind.Analytics;

    /// <summary>Whether one profile can hold both: they are of one camera, of one sensor, and an encoder's picture has its own window.</summary>
    public bool FitsWith(MediaConfiguration other) => Camera.Id == other.Camera.Id
        && (!IsOfSensor || !other.IsOfSensor || Channel == other.Channel)
        && (this, other) switch
        {
            (EncoderConfiguration encoder, SourceConfiguration source) => encoder.SourceConfiguration == source.Token,
            (SourceConfiguration source, EncoderConfiguration encoder) => encoder.SourceConfiguration == source.Token,
            _ => true,
        };
}

/// <summary>A video source configuration: a window that video profiles share, in full-sensor pixels.</summary>
internal sealed record SourceConfiguration(string Token, string Name, VideoSource Source, ImageWindow Window)
    : MediaConfiguration(ConfigurationKind.VideoSource, Token, Name, Source);

/// <summary>A video encoder configuration: a video profile of the bridge, and the token of the video source configuration with its window.</summary>
internal sealed record EncoderConfiguration(string Token, string Name, VideoSource Source, VideoProfile Profile, string SourceConfiguration)
    : MediaConfiguration(ConfigurationKind.VideoEncoder, Token, Name, Source);

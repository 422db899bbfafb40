namespace Arecont.Bridge.Onvif.Media.Profiles;

/// <summary>What a media profile can hold, one of each; the names are those of Media2 and of <c>Media/ConfigurationChanged</c>.</summary>
internal enum ConfigurationKind
{
    /// <summary>Which part of which sensor.</summary>
    VideoSource,

    /// <summary>How it is coded.</summary>
    VideoEncoder,

    /// <summary>Where talk-back goes.</summary>
    AudioOutput,

    /// <summary>How talk-back is coded.</summary>
    AudioDecoder,

    /// <summary>Events and motion in the stream.</summary>
    Metadata,

    /// <summary>The sensor's motion detection.</summary>
    Analytics,

    /// <summary>The lens with motors.</summary>
    PTZ,
}

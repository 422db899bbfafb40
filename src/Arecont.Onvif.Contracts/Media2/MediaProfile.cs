using System.Xml.Serialization;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Onvif.Contracts.Media2;

/// <summary><c>tr2:MediaProfile</c>.</summary>
[XmlType(Namespace = OnvifNames.Media2)]
public class MediaProfile
{
    public string? Name { get; set; }

    public ConfigurationSet? Configurations { get; set; }

    [XmlAttribute("token")]
    public string? Token { get; set; }

    /// <summary>True where the profile cannot be deleted.</summary>
    [XmlAttribute("fixed")]
    public bool Fixed { get; set; }
}

/// <summary><c>tr2:ConfigurationSet</c>: what a profile is made of.</summary>
[XmlType(Namespace = OnvifNames.Media2)]
public class ConfigurationSet
{
    public VideoSourceConfiguration? VideoSource { get; set; }

    public VideoEncoder2Configuration? VideoEncoder { get; set; }

    public VideoAnalyticsConfiguration? Analytics { get; set; }

    public PTZConfiguration? PTZ { get; set; }

    public MetadataConfiguration? Metadata { get; set; }

    public AudioOutputConfiguration? AudioOutput { get; set; }

    public AudioDecoderConfiguration? AudioDecoder { get; set; }
}

/// <summary><c>tr2:ConfigurationRef</c>.</summary>
[XmlType(Namespace = OnvifNames.Media2)]
public class ConfigurationRef
{
    /// <summary>One of <see cref="ConfigurationType"/>.</summary>
    public string? Type { get; set; }

    public string? Token { get; set; }
}

/// <summary><c>tr2:ConfigurationEnumeration</c>.</summary>
public static class ConfigurationType
{
    /// <summary>All of a profile.</summary>
    public const string All = "All";

    /// <summary>A sensor's window.</summary>
    public const string VideoSource = "VideoSource";

    /// <summary>A coded stream.</summary>
    public const string VideoEncoder = "VideoEncoder";

    /// <summary>A microphone.</summary>
    public const string AudioSource = "AudioSource";

    /// <summary>Coded sound from the device.</summary>
    public const string AudioEncoder = "AudioEncoder";

    /// <summary>A loudspeaker.</summary>
    public const string AudioOutput = "AudioOutput";

    /// <summary>Coded sound to the device.</summary>
    public const string AudioDecoder = "AudioDecoder";

    /// <summary>A metadata stream.</summary>
    public const string Metadata = "Metadata";

    /// <summary>Motion detection.</summary>
    public const string Analytics = "Analytics";

    /// <summary>A lens with motors.</summary>
    public const string Ptz = "PTZ";

    /// <summary>A stream that the device receives.</summary>
    public const string Receiver = "Receiver";
}

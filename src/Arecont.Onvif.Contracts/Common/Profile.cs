using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Common;

/// <summary><c>tt:Profile</c>: configurations that together make a stream.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class Profile
{
    public string? Name { get; set; }

    public VideoSourceConfiguration? VideoSourceConfiguration { get; set; }

    public VideoEncoderConfiguration? VideoEncoderConfiguration { get; set; }

    public VideoAnalyticsConfiguration? VideoAnalyticsConfiguration { get; set; }

    public PTZConfiguration? PTZConfiguration { get; set; }

    public MetadataConfiguration? MetadataConfiguration { get; set; }

    public ProfileExtension? Extension { get; set; }

    [XmlAttribute("token")]
    public string? Token { get; set; }

    /// <summary>Whether it cannot be deleted.</summary>
    [XmlAttribute("fixed")]
    public bool Fixed { get; set; }

    [XmlIgnore]
    public bool FixedSpecified { get; set; }
}

/// <summary><c>tt:ProfileExtension</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class ProfileExtension
{
    public AudioOutputConfiguration? AudioOutputConfiguration { get; set; }

    public AudioDecoderConfiguration? AudioDecoderConfiguration { get; set; }
}

/// <summary><c>tt:MediaUri</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class MediaUri
{
    [XmlElement(DataType = "anyURI")]
    public string? Uri { get; set; }

    public bool InvalidAfterConnect { get; set; }

    public bool InvalidAfterReboot { get; set; }

    [XmlElement(DataType = "duration")]
    public string? Timeout { get; set; }
}

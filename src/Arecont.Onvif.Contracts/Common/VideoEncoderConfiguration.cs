using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Common;

/// <summary><c>tt:VideoEncoderConfiguration</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class VideoEncoderConfiguration : ConfigurationEntity
{
    public VideoEncoding Encoding { get; set; }

    public VideoResolution? Resolution { get; set; }

    public float Quality { get; set; }

    public VideoRateControl? RateControl { get; set; }

    public H264Configuration? H264 { get; set; }

    public MulticastConfiguration? Multicast { get; set; }

    [XmlElement(DataType = "duration")]
    public string? SessionTimeout { get; set; }

    [XmlAttribute]
    public bool GuaranteedFrameRate { get; set; }

    [XmlIgnore]
    public bool GuaranteedFrameRateSpecified { get; set; }
}

/// <summary><c>tt:VideoEncoding</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public enum VideoEncoding
{
    /// <summary>JPEG pictures.</summary>
    JPEG,

    /// <summary>MPEG-4 part 2.</summary>
    MPEG4,

    /// <summary>H.264.</summary>
    H264,
}

/// <summary><c>tt:VideoRateControl</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class VideoRateControl
{
    /// <summary>Frames per second.</summary>
    public int FrameRateLimit { get; set; }

    /// <summary>1 encodes each picture.</summary>
    public int EncodingInterval { get; set; }

    /// <summary>In kbit/s.</summary>
    public int BitrateLimit { get; set; }
}

/// <summary><c>tt:H264Configuration</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class H264Configuration
{
    /// <summary>From one key frame to the next, in frames.</summary>
    public int GovLength { get; set; }

    public H264Profile H264Profile { get; set; }
}

/// <summary><c>tt:H264Profile</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public enum H264Profile
{
    /// <summary>Baseline.</summary>
    Baseline,

    /// <summary>Main.</summary>
    Main,

    /// <summary>Extended.</summary>
    Extended,

    /// <summary>High.</summary>
    High,
}

using System.Xml.Serialization;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Onvif.Contracts.Media2;

/// <summary><c>tt:VideoEncoder2Configuration</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class VideoEncoder2Configuration : ConfigurationEntity
{
    /// <summary>A media type's name without <c>video/</c>: <c>JPEG</c>, <c>H264</c>.</summary>
    public string? Encoding { get; set; }

    public VideoResolution? Resolution { get; set; }

    public VideoRateControl2? RateControl { get; set; }

    public MulticastConfiguration? Multicast { get; set; }

    public float Quality { get; set; }

    /// <summary>Frames from one key frame to the next.</summary>
    [XmlAttribute]
    public int GovLength { get; set; }

    [XmlIgnore]
    public bool GovLengthSpecified { get; set; }

    /// <summary><c>tt:VideoEncodingProfiles</c>.</summary>
    [XmlAttribute]
    public string? Profile { get; set; }

    [XmlAttribute]
    public bool GuaranteedFrameRate { get; set; }

    [XmlIgnore]
    public bool GuaranteedFrameRateSpecified { get; set; }
}

/// <summary><c>tt:VideoRateControl2</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class VideoRateControl2
{
    /// <summary>Frames per second.</summary>
    public float FrameRateLimit { get; set; }

    /// <summary>In kbit/s.</summary>
    public int BitrateLimit { get; set; }

    [XmlAttribute]
    public bool ConstantBitRate { get; set; }

    [XmlIgnore]
    public bool ConstantBitRateSpecified { get; set; }
}

/// <summary><c>tt:VideoEncoder2ConfigurationOptions</c>: of one encoding.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class VideoEncoder2ConfigurationOptions
{
    public string? Encoding { get; set; }

    public FloatRange? QualityRange { get; set; }

    [XmlElement("ResolutionsAvailable")]
    public List<VideoResolution> ResolutionsAvailable { get; set; } = [];

    /// <summary>In kbit/s.</summary>
    public IntRange? BitrateRange { get; set; }

    /// <summary>The least and the most; null where it cannot be set.</summary>
    [XmlAttribute]
    public List<int>? GovLengthRange { get; set; }

    [XmlAttribute]
    public List<float>? FrameRatesSupported { get; set; }

    [XmlAttribute]
    public List<string>? ProfilesSupported { get; set; }

    [XmlAttribute]
    public bool ConstantBitRateSupported { get; set; }

    [XmlAttribute]
    public bool GuaranteedFrameRateSupported { get; set; }
}

/// <summary><c>tr2:EncoderInstanceInfo</c>: how many streams are certain at a time.</summary>
[XmlType(Namespace = OnvifNames.Media2)]
public class EncoderInstanceInfo
{
    [XmlElement("Codec")]
    public List<EncoderInstance> Codecs { get; set; } = [];

    public int Total { get; set; }
}

/// <summary><c>tr2:EncoderInstance</c>.</summary>
[XmlType(Namespace = OnvifNames.Media2)]
public class EncoderInstance
{
    public string? Encoding { get; set; }

    public int Number { get; set; }
}

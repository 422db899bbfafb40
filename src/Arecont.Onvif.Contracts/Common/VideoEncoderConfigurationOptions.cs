using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Common;

/// <summary><c>tt:VideoEncoderConfigurationOptions</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class VideoEncoderConfigurationOptions
{
    public IntRange? QualityRange { get; set; }

    public JpegOptions? JPEG { get; set; }

    public H264Options? H264 { get; set; }

    public VideoEncoderOptionsExtension? Extension { get; set; }

    [XmlAttribute]
    public bool GuaranteedFrameRateSupported { get; set; }

    [XmlIgnore]
    public bool GuaranteedFrameRateSupportedSpecified { get; set; }
}

/// <summary><c>tt:JpegOptions</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class JpegOptions
{
    [XmlElement("ResolutionsAvailable")]
    public List<VideoResolution> ResolutionsAvailable { get; set; } = [];

    public IntRange? FrameRateRange { get; set; }

    public IntRange? EncodingIntervalRange { get; set; }
}

/// <summary><c>tt:H264Options</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class H264Options
{
    [XmlElement("ResolutionsAvailable")]
    public List<VideoResolution> ResolutionsAvailable { get; set; } = [];

    public IntRange? GovLengthRange { get; set; }

    public IntRange? FrameRateRange { get; set; }

    public IntRange? EncodingIntervalRange { get; set; }

    [XmlElement("H264ProfilesSupported")]
    public List<H264Profile> H264ProfilesSupported { get; set; } = [];
}

/// <summary><c>tt:VideoEncoderOptionsExtension</c>: the options again, with bit rates.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class VideoEncoderOptionsExtension
{
    public JpegOptions2? JPEG { get; set; }

    public H264Options2? H264 { get; set; }
}

/// <summary><c>tt:JpegOptions2</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class JpegOptions2 : JpegOptions
{
    public IntRange? BitrateRange { get; set; }
}

/// <summary><c>tt:H264Options2</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class H264Options2 : H264Options
{
    public IntRange? BitrateRange { get; set; }
}

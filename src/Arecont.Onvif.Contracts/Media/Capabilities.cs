using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Media;

/// <summary><c>trt:Capabilities</c>.</summary>
[XmlType(Namespace = OnvifNames.Media), XmlRoot("Capabilities", Namespace = OnvifNames.Media)]
public class Capabilities
{
    public ProfileCapabilities? ProfileCapabilities { get; set; }

    public StreamingCapabilities? StreamingCapabilities { get; set; }

    [XmlAttribute]
    public bool SnapshotUri { get; set; }

    [XmlAttribute]
    public bool Rotation { get; set; }

    [XmlAttribute]
    public bool VideoSourceMode { get; set; }

    [XmlAttribute]
    public bool OSD { get; set; }
}

/// <summary><c>trt:ProfileCapabilities</c>.</summary>
[XmlType(Namespace = OnvifNames.Media)]
public class ProfileCapabilities
{
    [XmlAttribute]
    public int MaximumNumberOfProfiles { get; set; }
}

/// <summary><c>trt:StreamingCapabilities</c>.</summary>
[XmlType(Namespace = OnvifNames.Media)]
public class StreamingCapabilities
{
    [XmlAttribute]
    public bool RTPMulticast { get; set; }

    [XmlAttribute("RTP_TCP")]
    public bool RtpTcp { get; set; }

    [XmlAttribute("RTP_RTSP_TCP")]
    public bool RtpRtspTcp { get; set; }

    [XmlAttribute]
    public bool NonAggregateControl { get; set; }

    [XmlAttribute]
    public bool NoRTSPStreaming { get; set; }
}

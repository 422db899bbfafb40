using System.ServiceModel;
using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Media2;

/// <summary><c>tr2:GetServiceCapabilities</c>.</summary>
[MessageContract(WrapperName = "GetServiceCapabilities", WrapperNamespace = OnvifNames.Media2)]
public class GetServiceCapabilitiesRequest;

/// <summary><c>tr2:GetServiceCapabilitiesResponse</c>.</summary>
[MessageContract(WrapperName = "GetServiceCapabilitiesResponse", WrapperNamespace = OnvifNames.Media2)]
public class GetServiceCapabilitiesResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public Media2Capabilities? Capabilities { get; set; }
}

/// <summary><c>tr2:Capabilities2</c>.</summary>
[XmlType("Capabilities2", Namespace = OnvifNames.Media2), XmlRoot("Capabilities", Namespace = OnvifNames.Media2)]
public class Media2Capabilities
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

    [XmlAttribute]
    public bool TemporaryOSDText { get; set; }

    [XmlAttribute]
    public bool Mask { get; set; }

    /// <summary>True where a mask covers the video source, whatever configuration looks at it.</summary>
    [XmlAttribute]
    public bool SourceMask { get; set; }
}

/// <summary><c>tr2:ProfileCapabilities</c>.</summary>
[XmlType(Namespace = OnvifNames.Media2)]
public class ProfileCapabilities
{
    [XmlAttribute]
    public int MaximumNumberOfProfiles { get; set; }

    /// <summary>Of <see cref="ConfigurationType"/>, without <c>All</c>.</summary>
    [XmlAttribute]
    public List<string> ConfigurationsSupported { get; set; } = [];
}

/// <summary><c>tr2:StreamingCapabilities</c>.</summary>
[XmlType(Namespace = OnvifNames.Media2)]
public class StreamingCapabilities
{
    [XmlAttribute]
    public bool RTSPStreaming { get; set; }

    [XmlAttribute]
    public bool RTPMulticast { get; set; }

    [XmlAttribute("RTP_RTSP_TCP")]
    public bool RtpRtspTcp { get; set; }

    [XmlAttribute]
    public bool NonAggregateControl { get; set; }

    /// <summary>True where multicast can be started without RTSP.</summary>
    [XmlAttribute]
    public bool AutoStartMulticast { get; set; }

    /// <summary>True for RTSP over TLS with SRTP.</summary>
    [XmlAttribute]
    public bool SecureRTSPStreaming { get; set; }
}

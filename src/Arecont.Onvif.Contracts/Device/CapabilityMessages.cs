using System.ServiceModel;
using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Device;

/// <summary><c>tds:GetCapabilities</c>.</summary>
[MessageContract(WrapperName = "GetCapabilities", WrapperNamespace = OnvifNames.Device)]
public class GetCapabilitiesRequest
{
    /// <summary>
    /// Values of <c>tt:CapabilityCategory</c>: <c>All</c>, <c>Analytics</c>, <c>Device</c>, <c>Events</c>, <c>Imaging</c>, <c>Media</c>,
    /// <c>PTZ</c>. As texts, so that an unknown one reaches the service, which has a fault of its own for it.
    /// </summary>
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0), XmlElement("Category")]
    public List<string> Categories { get; set; } = [];
}

/// <summary><c>tds:GetCapabilitiesResponse</c>.</summary>
[MessageContract(WrapperName = "GetCapabilitiesResponse", WrapperNamespace = OnvifNames.Device)]
public class GetCapabilitiesResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0)]
    public Capabilities? Capabilities { get; set; }
}

/// <summary><c>tt:Capabilities</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class Capabilities
{
    public AnalyticsCapabilities? Analytics { get; set; }

    public DeviceCapabilities? Device { get; set; }

    public EventCapabilities? Events { get; set; }

    public AddressCapabilities? Imaging { get; set; }

    public MediaCapabilities? Media { get; set; }

    public AddressCapabilities? PTZ { get; set; }

    public CapabilitiesExtension? Extension { get; set; }
}

/// <summary><c>tt:AnalyticsCapabilities</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class AnalyticsCapabilities
{
    public string? XAddr { get; set; }

    public bool RuleSupport { get; set; }

    public bool AnalyticsModuleSupport { get; set; }
}

/// <summary><c>tt:ImagingCapabilities</c> and <c>tt:PTZCapabilities</c>: an address alone.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class AddressCapabilities
{
    public string? XAddr { get; set; }
}

/// <summary><c>tt:EventCapabilities</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class EventCapabilities
{
    public string? XAddr { get; set; }

    public bool WSSubscriptionPolicySupport { get; set; }

    public bool WSPullPointSupport { get; set; }

    public bool WSPausableSubscriptionManagerInterfaceSupport { get; set; }
}

/// <summary><c>tt:MediaCapabilities</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class MediaCapabilities
{
    public string? XAddr { get; set; }

    public RealTimeStreamingCapabilities? StreamingCapabilities { get; set; }

    public MediaCapabilitiesExtension? Extension { get; set; }
}

/// <summary><c>tt:RealTimeStreamingCapabilities</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class RealTimeStreamingCapabilities
{
    public bool RTPMulticast { get; set; }

    [XmlElement("RTP_TCP")]
    public bool RtpTcp { get; set; }

    [XmlElement("RTP_RTSP_TCP")]
    public bool RtpRtspTcp { get; set; }
}

/// <summary><c>tt:MediaCapabilitiesExtension</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class MediaCapabilitiesExtension
{
    public CountOfProfiles? ProfileCapabilities { get; set; }
}

/// <summary><c>tt:ProfileCapabilities</c>.</summary>
[XmlType("ProfileCapabilities", Namespace = OnvifNames.Schema)]
public class CountOfProfiles
{
    public int MaximumNumberOfProfiles { get; set; }
}

/// <summary><c>tt:DeviceCapabilities</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class DeviceCapabilities
{
    public string? XAddr { get; set; }

    public NetworkCapabilities? Network { get; set; }

    public SystemCapabilities? System { get; set; }

    public IOCapabilities? IO { get; set; }

    public SecurityCapabilities? Security { get; set; }
}

/// <summary><c>tt:NetworkCapabilities</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class NetworkCapabilities
{
    public bool IPFilter { get; set; }

    public bool ZeroConfiguration { get; set; }

    public bool IPVersion6 { get; set; }

    public bool DynDNS { get; set; }
}

/// <summary><c>tt:SystemCapabilities</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class SystemCapabilities
{
    public bool DiscoveryResolve { get; set; }

    public bool DiscoveryBye { get; set; }

    public bool RemoteDiscovery { get; set; }

    public bool SystemBackup { get; set; }

    public bool SystemLogging { get; set; }

    public bool FirmwareUpgrade { get; set; }

    [XmlElement("SupportedVersions")]
    public List<OnvifVersion> SupportedVersions { get; set; } = [];
}

/// <summary><c>tt:IOCapabilities</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class IOCapabilities
{
    public int InputConnectors { get; set; }

    public int RelayOutputs { get; set; }
}

/// <summary><c>tt:SecurityCapabilities</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class SecurityCapabilities
{
    [XmlElement("TLS1.1")]
    public bool Tls11 { get; set; }

    [XmlElement("TLS1.2")]
    public bool Tls12 { get; set; }

    public bool OnboardKeyGeneration { get; set; }

    public bool AccessPolicyConfig { get; set; }

    [XmlElement("X.509Token")]
    public bool X509Token { get; set; }

    public bool SAMLToken { get; set; }

    public bool KerberosToken { get; set; }

    public bool RELToken { get; set; }
}

/// <summary><c>tt:CapabilitiesExtension</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class CapabilitiesExtension
{
    public DeviceIOAddress? DeviceIO { get; set; }
}

/// <summary><c>tt:DeviceIOCapabilities</c>.</summary>
[XmlType("DeviceIOCapabilities", Namespace = OnvifNames.Schema)]
public class DeviceIOAddress
{
    public string? XAddr { get; set; }

    public int VideoSources { get; set; }

    public int VideoOutputs { get; set; }

    public int AudioSources { get; set; }

    public int AudioOutputs { get; set; }

    public int RelayOutputs { get; set; }
}

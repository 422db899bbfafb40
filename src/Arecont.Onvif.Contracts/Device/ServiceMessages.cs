using System.ServiceModel;
using System.Xml;
using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Device;

/// <summary><c>tds:GetServices</c>.</summary>
[MessageContract(WrapperName = "GetServices", WrapperNamespace = OnvifNames.Device)]
public class GetServicesRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0)]
    public bool IncludeCapability { get; set; }
}

/// <summary><c>tds:GetServicesResponse</c>.</summary>
[MessageContract(WrapperName = "GetServicesResponse", WrapperNamespace = OnvifNames.Device)]
public class GetServicesResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0), XmlElement("Service")]
    public List<Service> Services { get; set; } = [];
}

/// <summary><c>tds:Service</c>.</summary>
[XmlType(Namespace = OnvifNames.Device)]
public class Service
{
    public string? Namespace { get; set; }

    public string? XAddr { get; set; }

    public ServiceCapabilities? Capabilities { get; set; }

    public OnvifVersion? Version { get; set; }
}

/// <summary><c>tds:Service/Capabilities</c>: what GetServiceCapabilities of that service answers.</summary>
[XmlType(Namespace = OnvifNames.Device, AnonymousType = true)]
public class ServiceCapabilities
{
    [XmlAnyElement]
    public XmlElement? Any { get; set; }
}

/// <summary><c>tt:OnvifVersion</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class OnvifVersion
{
    public int Major { get; set; }

    public int Minor { get; set; }
}

/// <summary><c>tds:GetServiceCapabilities</c>.</summary>
[MessageContract(WrapperName = "GetServiceCapabilities", WrapperNamespace = OnvifNames.Device)]
public class GetServiceCapabilitiesRequest;

/// <summary><c>tds:GetServiceCapabilitiesResponse</c>.</summary>
[MessageContract(WrapperName = "GetServiceCapabilitiesResponse", WrapperNamespace = OnvifNames.Device)]
public class GetServiceCapabilitiesResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0)]
    public DeviceServiceCapabilities? Capabilities { get; set; }
}

/// <summary><c>tds:DeviceServiceCapabilities</c>.</summary>
[XmlType(Namespace = OnvifNames.Device), XmlRoot("Capabilities", Namespace = OnvifNames.Device)]
public class DeviceServiceCapabilities
{
    public DeviceNetworkCapabilities? Network { get; set; }

    public DeviceSecurityCapabilities? Security { get; set; }

    public DeviceSystemCapabilities? System { get; set; }
}

/// <summary><c>tds:NetworkCapabilities</c>.</summary>
[XmlType("NetworkCapabilities", Namespace = OnvifNames.Device)]
public class DeviceNetworkCapabilities
{
    [XmlAttribute]
    public bool IPFilter { get; set; }

    [XmlAttribute]
    public bool ZeroConfiguration { get; set; }

    [XmlAttribute]
    public bool IPVersion6 { get; set; }

    [XmlAttribute]
    public bool DynDNS { get; set; }

    [XmlAttribute]
    public bool Dot11Configuration { get; set; }

    [XmlAttribute]
    public int Dot1XConfigurations { get; set; }

    [XmlAttribute]
    public bool HostnameFromDHCP { get; set; }

    /// <summary>How many time servers can be set.</summary>
    [XmlAttribute]
    public int NTP { get; set; }

    [XmlAttribute]
    public bool DHCPv6 { get; set; }
}

/// <summary><c>tds:SecurityCapabilities</c>.</summary>
[XmlType("SecurityCapabilities", Namespace = OnvifNames.Device)]
public class DeviceSecurityCapabilities
{
    [XmlAttribute("TLS1.0")]
    public bool Tls10 { get; set; }

    [XmlAttribute("TLS1.1")]
    public bool Tls11 { get; set; }

    [XmlAttribute("TLS1.2")]
    public bool Tls12 { get; set; }

    [XmlAttribute]
    public bool OnboardKeyGeneration { get; set; }

    [XmlAttribute]
    public bool AccessPolicyConfig { get; set; }

    [XmlAttribute]
    public bool DefaultAccessPolicy { get; set; }

    [XmlAttribute]
    public bool Dot1X { get; set; }

    [XmlAttribute]
    public bool RemoteUserHandling { get; set; }

    [XmlAttribute("X.509Token")]
    public bool X509Token { get; set; }

    [XmlAttribute]
    public bool SAMLToken { get; set; }

    [XmlAttribute]
    public bool KerberosToken { get; set; }

    [XmlAttribute]
    public bool UsernameToken { get; set; }

    [XmlAttribute]
    public bool HttpDigest { get; set; }

    [XmlAttribute]
    public bool RELToken { get; set; }

    [XmlAttribute]
    public int MaxUsers { get; set; }

    [XmlAttribute]
    public int MaxUserNameLength { get; set; }

    [XmlAttribute]
    public int MaxPasswordLength { get; set; }
}

/// <summary><c>tds:SystemCapabilities</c>.</summary>
[XmlType("SystemCapabilities", Namespace = OnvifNames.Device)]
public class DeviceSystemCapabilities
{
    [XmlAttribute]
    public bool DiscoveryResolve { get; set; }

    [XmlAttribute]
    public bool DiscoveryBye { get; set; }

    [XmlAttribute]
    public bool RemoteDiscovery { get; set; }

    [XmlAttribute]
    public bool SystemBackup { get; set; }

    [XmlAttribute]
    public bool SystemLogging { get; set; }

    [XmlAttribute]
    public bool HttpFirmwareUpgrade { get; set; }

    [XmlAttribute]
    public bool HttpSystemBackup { get; set; }

    [XmlAttribute]
    public bool HttpSystemLogging { get; set; }

    [XmlAttribute]
    public bool HttpSupportInformation { get; set; }

    [XmlAttribute]
    public bool StorageConfiguration { get; set; }

    [XmlAttribute]
    public bool DiscoveryNotSupported { get; set; }

    [XmlAttribute]
    public bool NetworkConfigNotSupported { get; set; }

    [XmlAttribute]
    public bool UserConfigNotSupported { get; set; }
}

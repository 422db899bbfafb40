using System.ServiceModel;
using System.Xml.Serialization;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Onvif.Contracts.Device;

/// <summary><c>tds:GetNetworkInterfaces</c>.</summary>
[MessageContract(WrapperName = "GetNetworkInterfaces", WrapperNamespace = OnvifNames.Device)]
public class GetNetworkInterfacesRequest;

/// <summary><c>tds:GetNetworkInterfacesResponse</c>.</summary>
[MessageContract(WrapperName = "GetNetworkInterfacesResponse", WrapperNamespace = OnvifNames.Device)]
public class GetNetworkInterfacesResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0), XmlElement("NetworkInterfaces")]
    public List<NetworkInterface> NetworkInterfaces { get; set; } = [];
}

/// <summary><c>tt:NetworkInterface</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class NetworkInterface : DeviceEntity
{
    public bool Enabled { get; set; }

    public NetworkInterfaceInfo? Info { get; set; }

    public IPv4NetworkInterface? IPv4 { get; set; }

    public IPv6NetworkInterface? IPv6 { get; set; }
}

/// <summary><c>tt:NetworkInterfaceInfo</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class NetworkInterfaceInfo
{
    public string? Name { get; set; }

    public string? HwAddress { get; set; }

    /// <summary>In bytes.</summary>
    [XmlElement("MTU")]
    public int? Mtu { get; set; }

    public bool ShouldSerializeMtu() => Mtu.HasValue;
}

/// <summary><c>tt:IPv4NetworkInterface</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class IPv4NetworkInterface
{
    public bool Enabled { get; set; }

    public IPv4Configuration? Config { get; set; }
}

/// <summary><c>tt:IPv4Configuration</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class IPv4Configuration
{
    [XmlElement("Manual")]
    public List<PrefixedIPv4Address> Manual { get; set; } = [];

    public bool DHCP { get; set; }
}

/// <summary><c>tt:PrefixedIPv4Address</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class PrefixedIPv4Address
{
    public string? Address { get; set; }

    /// <summary>In bits.</summary>
    public int PrefixLength { get; set; }
}

/// <summary><c>tt:IPv6NetworkInterface</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class IPv6NetworkInterface
{
    public bool Enabled { get; set; }

    public IPv6Configuration? Config { get; set; }
}

/// <summary><c>tt:IPv6Configuration</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class IPv6Configuration
{
    public IPv6DhcpConfiguration DHCP { get; set; }

    [XmlElement("Manual")]
    public List<PrefixedIPv6Address> Manual { get; set; } = [];
}

/// <summary><c>tt:IPv6DHCPConfiguration</c>.</summary>
[XmlType("IPv6DHCPConfiguration", Namespace = OnvifNames.Schema)]
public enum IPv6DhcpConfiguration
{
    /// <summary>As routers say.</summary>
    Auto,

    /// <summary>Addresses from a server.</summary>
    Stateful,

    /// <summary>Other settings from a server.</summary>
    Stateless,

    /// <summary>None.</summary>
    Off,
}

/// <summary><c>tt:PrefixedIPv6Address</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class PrefixedIPv6Address
{
    public string? Address { get; set; }

    /// <summary>In bits.</summary>
    public int PrefixLength { get; set; }
}

/// <summary><c>tds:SetNetworkInterfaces</c>.</summary>
[MessageContract(WrapperName = "SetNetworkInterfaces", WrapperNamespace = OnvifNames.Device)]
public class SetNetworkInterfacesRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0)]
    public string? InterfaceToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 1)]
    public NetworkInterfaceSetConfiguration? NetworkInterface { get; set; }
}

/// <summary><c>tt:NetworkInterfaceSetConfiguration</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class NetworkInterfaceSetConfiguration
{
    public bool? Enabled { get; set; }

    public NetworkInterfaceConnectionSetting? Link { get; set; }

    /// <summary>In bytes.</summary>
    [XmlElement("MTU")]
    public int? Mtu { get; set; }

    public IPv4NetworkInterfaceSetConfiguration? IPv4 { get; set; }

    public IPv6NetworkInterfaceSetConfiguration? IPv6 { get; set; }

    public bool ShouldSerializeEnabled() => Enabled.HasValue;

    public bool ShouldSerializeMtu() => Mtu.HasValue;
}

/// <summary><c>tt:NetworkInterfaceConnectionSetting</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class NetworkInterfaceConnectionSetting
{
    public bool AutoNegotiation { get; set; }

    public int Speed { get; set; }

    public Duplex Duplex { get; set; }
}

/// <summary><c>tt:Duplex</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public enum Duplex
{
    /// <summary>Both ways at once.</summary>
    Full,

    /// <summary>One way at a time.</summary>
    Half,
}

/// <summary><c>tt:IPv4NetworkInterfaceSetConfiguration</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class IPv4NetworkInterfaceSetConfiguration
{
    public bool? Enabled { get; set; }

    [XmlElement("Manual")]
    public List<PrefixedIPv4Address> Manual { get; set; } = [];

    public bool? DHCP { get; set; }

    public bool ShouldSerializeEnabled() => Enabled.HasValue;

    public bool ShouldSerializeDHCP() => DHCP.HasValue;
}

/// <summary><c>tt:IPv6NetworkInterfaceSetConfiguration</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class IPv6NetworkInterfaceSetConfiguration
{
    public bool? Enabled { get; set; }

    public bool? AcceptRouterAdvert { get; set; }

    [XmlElement("Manual")]
    public List<PrefixedIPv6Address> Manual { get; set; } = [];

    public IPv6DhcpConfiguration? DHCP { get; set; }

    public bool ShouldSerializeEnabled() => Enabled.HasValue;

    public bool ShouldSerializeAcceptRouterAdvert() => AcceptRouterAdvert.HasValue;

    public bool ShouldSerializeDHCP() => DHCP.HasValue;
}

/// <summary><c>tds:SetNetworkInterfacesResponse</c>.</summary>
[MessageContract(WrapperName = "SetNetworkInterfacesResponse", WrapperNamespace = OnvifNames.Device)]
public class SetNetworkInterfacesResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0)]
    public bool RebootNeeded { get; set; }
}

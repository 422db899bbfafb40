using System.ServiceModel;
using System.Xml.Serialization;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Onvif.Contracts.Device;

/// <summary><c>tds:GetHostname</c>.</summary>
[MessageContract(WrapperName = "GetHostname", WrapperNamespace = OnvifNames.Device)]
public class GetHostnameRequest;

/// <summary><c>tds:GetHostnameResponse</c>.</summary>
[MessageContract(WrapperName = "GetHostnameResponse", WrapperNamespace = OnvifNames.Device)]
public class GetHostnameResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0)]
    public HostnameInformation? HostnameInformation { get; set; }
}

/// <summary><c>tt:HostnameInformation</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class HostnameInformation
{
    public bool FromDHCP { get; set; }

    public string? Name { get; set; }
}

/// <summary><c>tds:SetHostname</c>.</summary>
[MessageContract(WrapperName = "SetHostname", WrapperNamespace = OnvifNames.Device)]
public class SetHostnameRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0)]
    public string? Name { get; set; }
}

/// <summary><c>tds:SetHostnameResponse</c>.</summary>
[MessageContract(WrapperName = "SetHostnameResponse", WrapperNamespace = OnvifNames.Device)]
public class SetHostnameResponse;

/// <summary><c>tds:GetDNS</c>.</summary>
[MessageContract(WrapperName = "GetDNS", WrapperNamespace = OnvifNames.Device)]
public class GetDnsRequest;

/// <summary><c>tds:GetDNSResponse</c>.</summary>
[MessageContract(WrapperName = "GetDNSResponse", WrapperNamespace = OnvifNames.Device)]
public class GetDnsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0), XmlElement("DNSInformation")]
    public DnsInformation? DnsInformation { get; set; }
}

/// <summary><c>tt:DNSInformation</c>.</summary>
[XmlType("DNSInformation", Namespace = OnvifNames.Schema)]
public class DnsInformation
{
    public bool FromDHCP { get; set; }

    [XmlElement("SearchDomain")]
    public List<string> SearchDomains { get; set; } = [];

    [XmlElement("DNSManual")]
    public List<IPAddress> Servers { get; set; } = [];
}

/// <summary><c>tds:SetDNS</c>.</summary>
[MessageContract(WrapperName = "SetDNS", WrapperNamespace = OnvifNames.Device)]
public class SetDnsRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0)]
    public bool FromDHCP { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 1), XmlElement("SearchDomain")]
    public List<string> SearchDomains { get; set; } = [];

    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 2), XmlElement("DNSManual")]
    public List<IPAddress> Servers { get; set; } = [];
}

/// <summary><c>tds:SetDNSResponse</c>.</summary>
[MessageContract(WrapperName = "SetDNSResponse", WrapperNamespace = OnvifNames.Device)]
public class SetDnsResponse;

/// <summary><c>tds:GetNTP</c>.</summary>
[MessageContract(WrapperName = "GetNTP", WrapperNamespace = OnvifNames.Device)]
public class GetNtpRequest;

/// <summary><c>tds:GetNTPResponse</c>.</summary>
[MessageContract(WrapperName = "GetNTPResponse", WrapperNamespace = OnvifNames.Device)]
public class GetNtpResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0), XmlElement("NTPInformation")]
    public NtpInformation? NtpInformation { get; set; }
}

/// <summary><c>tt:NTPInformation</c>.</summary>
[XmlType("NTPInformation", Namespace = OnvifNames.Schema)]
public class NtpInformation
{
    public bool FromDHCP { get; set; }

    [XmlElement("NTPManual")]
    public List<NetworkHost> Servers { get; set; } = [];
}

/// <summary><c>tt:NetworkHost</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class NetworkHost
{
    public NetworkHostType Type { get; set; }

    public string? IPv4Address { get; set; }

    public string? IPv6Address { get; set; }

    [XmlElement("DNSname")]
    public string? DnsName { get; set; }
}

/// <summary><c>tt:NetworkHostType</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public enum NetworkHostType
{
    /// <summary>An address of version 4.</summary>
    IPv4,

    /// <summary>An address of version 6.</summary>
    IPv6,

    /// <summary>A name.</summary>
    DNS,
}

/// <summary><c>tds:SetNTP</c>.</summary>
[MessageContract(WrapperName = "SetNTP", WrapperNamespace = OnvifNames.Device)]
public class SetNtpRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0)]
    public bool FromDHCP { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 1), XmlElement("NTPManual")]
    public List<NetworkHost> Servers { get; set; } = [];
}

/// <summary><c>tds:SetNTPResponse</c>.</summary>
[MessageContract(WrapperName = "SetNTPResponse", WrapperNamespace = OnvifNames.Device)]
public class SetNtpResponse;

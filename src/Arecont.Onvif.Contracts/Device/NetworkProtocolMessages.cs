using System.ServiceModel;
using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Device;

/// <summary><c>tds:GetNetworkProtocols</c>.</summary>
[MessageContract(WrapperName = "GetNetworkProtocols", WrapperNamespace = OnvifNames.Device)]
public class GetNetworkProtocolsRequest;

/// <summary><c>tds:GetNetworkProtocolsResponse</c>.</summary>
[MessageContract(WrapperName = "GetNetworkProtocolsResponse", WrapperNamespace = OnvifNames.Device)]
public class GetNetworkProtocolsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0), XmlElement("NetworkProtocols")]
    public List<NetworkProtocol> NetworkProtocols { get; set; } = [];
}

/// <summary><c>tt:NetworkProtocol</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class NetworkProtocol
{
    public NetworkProtocolType Name { get; set; }

    public bool Enabled { get; set; }

    [XmlElement("Port")]
    public List<int> Ports { get; set; } = [];
}

/// <summary><c>tt:NetworkProtocolType</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public enum NetworkProtocolType
{
    /// <summary>The services.</summary>
    HTTP,

    /// <summary>The services over TLS.</summary>
    HTTPS,

    /// <summary>The streams.</summary>
    RTSP,
}

/// <summary><c>tds:SetNetworkProtocols</c>.</summary>
[MessageContract(WrapperName = "SetNetworkProtocols", WrapperNamespace = OnvifNames.Device)]
public class SetNetworkProtocolsRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0), XmlElement("NetworkProtocols")]
    public List<NetworkProtocol> NetworkProtocols { get; set; } = [];
}

/// <summary><c>tds:SetNetworkProtocolsResponse</c>.</summary>
[MessageContract(WrapperName = "SetNetworkProtocolsResponse", WrapperNamespace = OnvifNames.Device)]
public class SetNetworkProtocolsResponse;

/// <summary><c>tds:GetNetworkDefaultGateway</c>.</summary>
[MessageContract(WrapperName = "GetNetworkDefaultGateway", WrapperNamespace = OnvifNames.Device)]
public class GetNetworkDefaultGatewayRequest;

/// <summary><c>tds:GetNetworkDefaultGatewayResponse</c>.</summary>
[MessageContract(WrapperName = "GetNetworkDefaultGatewayResponse", WrapperNamespace = OnvifNames.Device)]
public class GetNetworkDefaultGatewayResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0)]
    public NetworkGateway? NetworkGateway { get; set; }
}

/// <summary><c>tt:NetworkGateway</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class NetworkGateway
{
    [XmlElement("IPv4Address")]
    public List<string> IPv4Addresses { get; set; } = [];

    [XmlElement("IPv6Address")]
    public List<string> IPv6Addresses { get; set; } = [];
}

/// <summary><c>tds:SetNetworkDefaultGateway</c>.</summary>
[MessageContract(WrapperName = "SetNetworkDefaultGateway", WrapperNamespace = OnvifNames.Device)]
public class SetNetworkDefaultGatewayRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0), XmlElement("IPv4Address")]
    public List<string> IPv4Addresses { get; set; } = [];

    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 1), XmlElement("IPv6Address")]
    public List<string> IPv6Addresses { get; set; } = [];
}

/// <summary><c>tds:SetNetworkDefaultGatewayResponse</c>.</summary>
[MessageContract(WrapperName = "SetNetworkDefaultGatewayResponse", WrapperNamespace = OnvifNames.Device)]
public class SetNetworkDefaultGatewayResponse;

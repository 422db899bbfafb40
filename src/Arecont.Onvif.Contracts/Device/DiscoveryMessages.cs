using System.ServiceModel;
using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Device;

/// <summary><c>tds:GetDiscoveryMode</c>.</summary>
[MessageContract(WrapperName = "GetDiscoveryMode", WrapperNamespace = OnvifNames.Device)]
public class GetDiscoveryModeRequest;

/// <summary><c>tds:GetDiscoveryModeResponse</c>.</summary>
[MessageContract(WrapperName = "GetDiscoveryModeResponse", WrapperNamespace = OnvifNames.Device)]
public class GetDiscoveryModeResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0)]
    public DiscoveryMode DiscoveryMode { get; set; }
}

/// <summary><c>tt:DiscoveryMode</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public enum DiscoveryMode
{
    /// <summary>It answers probes and says hello.</summary>
    Discoverable,

    /// <summary>It is silent.</summary>
    NonDiscoverable,
}

/// <summary><c>tds:SetDiscoveryMode</c>.</summary>
[MessageContract(WrapperName = "SetDiscoveryMode", WrapperNamespace = OnvifNames.Device)]
public class SetDiscoveryModeRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0)]
    public DiscoveryMode DiscoveryMode { get; set; }
}

/// <summary><c>tds:SetDiscoveryModeResponse</c>.</summary>
[MessageContract(WrapperName = "SetDiscoveryModeResponse", WrapperNamespace = OnvifNames.Device)]
public class SetDiscoveryModeResponse;

/// <summary><c>tds:GetEndpointReference</c>.</summary>
[MessageContract(WrapperName = "GetEndpointReference", WrapperNamespace = OnvifNames.Device)]
public class GetEndpointReferenceRequest;

/// <summary><c>tds:GetEndpointReferenceResponse</c>.</summary>
[MessageContract(WrapperName = "GetEndpointReferenceResponse", WrapperNamespace = OnvifNames.Device)]
public class GetEndpointReferenceResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0), XmlElement("GUID")]
    public string? Uuid { get; set; }
}

/// <summary><c>tds:GetWsdlUrl</c>.</summary>
[MessageContract(WrapperName = "GetWsdlUrl", WrapperNamespace = OnvifNames.Device)]
public class GetWsdlUrlRequest;

/// <summary><c>tds:GetWsdlUrlResponse</c>.</summary>
[MessageContract(WrapperName = "GetWsdlUrlResponse", WrapperNamespace = OnvifNames.Device)]
public class GetWsdlUrlResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0)]
    public string? WsdlUrl { get; set; }
}

using System.ServiceModel;
using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Ptz;

/// <summary><c>tptz:Capabilities</c>.</summary>
[XmlType("Capabilities", Namespace = OnvifNames.Ptz), XmlRoot("Capabilities", Namespace = OnvifNames.Ptz)]
public class PtzCapabilities
{
    [XmlAttribute]
    public bool EFlip { get; set; }

    [XmlAttribute]
    public bool Reverse { get; set; }

    [XmlAttribute]
    public bool GetCompatibleConfigurations { get; set; }

    [XmlAttribute]
    public bool MoveStatus { get; set; }

    [XmlAttribute]
    public bool StatusPosition { get; set; }
}

/// <summary><c>tptz:GetServiceCapabilities</c>.</summary>
[MessageContract(WrapperName = "GetServiceCapabilities", WrapperNamespace = OnvifNames.Ptz)]
public class GetServiceCapabilitiesRequest;

/// <summary><c>tptz:GetServiceCapabilitiesResponse</c>.</summary>
[MessageContract(WrapperName = "GetServiceCapabilitiesResponse", WrapperNamespace = OnvifNames.Ptz)]
public class GetServiceCapabilitiesResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Ptz, Order = 0)]
    public PtzCapabilities? Capabilities { get; set; }
}

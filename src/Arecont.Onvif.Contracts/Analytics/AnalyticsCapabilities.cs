using System.ServiceModel;
using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Analytics;

/// <summary><c>tan:Capabilities</c>.</summary>
[XmlType("Capabilities", Namespace = OnvifNames.Analytics), XmlRoot("Capabilities", Namespace = OnvifNames.Analytics)]
public class AnalyticsCapabilities
{
    [XmlAttribute]
    public bool RuleSupport { get; set; }

    [XmlAttribute]
    public bool AnalyticsModuleSupport { get; set; }

    [XmlAttribute]
    public bool CellBasedSceneDescriptionSupported { get; set; }

    [XmlAttribute]
    public bool RuleOptionsSupported { get; set; }

    [XmlAttribute]
    public bool AnalyticsModuleOptionsSupported { get; set; }

    [XmlAttribute]
    public bool SupportedMetadata { get; set; }
}

/// <summary><c>tan:GetServiceCapabilities</c>.</summary>
[MessageContract(WrapperName = "GetServiceCapabilities", WrapperNamespace = OnvifNames.Analytics)]
public class GetServiceCapabilitiesRequest;

/// <summary><c>tan:GetServiceCapabilitiesResponse</c>.</summary>
[MessageContract(WrapperName = "GetServiceCapabilitiesResponse", WrapperNamespace = OnvifNames.Analytics)]
public class GetServiceCapabilitiesResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Analytics, Order = 0)]
    public AnalyticsCapabilities? Capabilities { get; set; }
}

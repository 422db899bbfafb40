using System.ServiceModel;
using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Imaging;

/// <summary><c>timg:Capabilities</c>.</summary>
[XmlType("Capabilities", Namespace = OnvifNames.Imaging), XmlRoot("Capabilities", Namespace = OnvifNames.Imaging)]
public class ImagingCapabilities
{
    [XmlAttribute]
    public bool ImageStabilization { get; set; }

    [XmlAttribute]
    public bool Presets { get; set; }

    [XmlAttribute]
    public bool AdaptablePreset { get; set; }
}

/// <summary><c>timg:GetServiceCapabilities</c>.</summary>
[MessageContract(WrapperName = "GetServiceCapabilities", WrapperNamespace = OnvifNames.Imaging)]
public class GetServiceCapabilitiesRequest;

/// <summary><c>timg:GetServiceCapabilitiesResponse</c>.</summary>
[MessageContract(WrapperName = "GetServiceCapabilitiesResponse", WrapperNamespace = OnvifNames.Imaging)]
public class GetServiceCapabilitiesResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Imaging, Order = 0)]
    public ImagingCapabilities? Capabilities { get; set; }
}

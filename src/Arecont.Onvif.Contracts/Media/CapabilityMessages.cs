using System.ServiceModel;

namespace Arecont.Onvif.Contracts.Media;

/// <summary><c>trt:GetServiceCapabilities</c>.</summary>
[MessageContract(WrapperName = "GetServiceCapabilities", WrapperNamespace = OnvifNames.Media)]
public class GetServiceCapabilitiesRequest;

/// <summary><c>trt:GetServiceCapabilitiesResponse</c>.</summary>
[MessageContract(WrapperName = "GetServiceCapabilitiesResponse", WrapperNamespace = OnvifNames.Media)]
public class GetServiceCapabilitiesResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public Capabilities? Capabilities { get; set; }
}

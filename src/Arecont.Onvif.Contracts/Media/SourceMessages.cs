using System.ServiceModel;
using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Media;

/// <summary><c>trt:GetVideoSources</c>.</summary>
[MessageContract(WrapperName = "GetVideoSources", WrapperNamespace = OnvifNames.Media)]
public class GetVideoSourcesRequest;

/// <summary><c>trt:GetVideoSourcesResponse</c>.</summary>
[MessageContract(WrapperName = "GetVideoSourcesResponse", WrapperNamespace = OnvifNames.Media)]
public class GetVideoSourcesResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0), XmlElement("VideoSources")]
    public List<VideoSourceEntity> VideoSources { get; set; } = [];
}

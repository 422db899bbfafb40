using System.ServiceModel;
using System.Xml.Serialization;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Onvif.Contracts.Media2;

/// <summary><c>tr2:GetAnalyticsConfigurations</c>.</summary>
[MessageContract(WrapperName = "GetAnalyticsConfigurations", WrapperNamespace = OnvifNames.Media2)]
public class GetAnalyticsConfigurationsRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public string? ConfigurationToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 1)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>tr2:GetAnalyticsConfigurationsResponse</c>.</summary>
[MessageContract(WrapperName = "GetAnalyticsConfigurationsResponse", WrapperNamespace = OnvifNames.Media2)]
public class GetAnalyticsConfigurationsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0), XmlElement("Configurations")]
    public List<VideoAnalyticsConfiguration> Configurations { get; set; } = [];
}

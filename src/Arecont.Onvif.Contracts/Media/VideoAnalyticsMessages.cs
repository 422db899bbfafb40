using System.ServiceModel;
using System.Xml.Serialization;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Onvif.Contracts.Media;

/// <summary><c>trt:GetVideoAnalyticsConfigurations</c>.</summary>
[MessageContract(WrapperName = "GetVideoAnalyticsConfigurations", WrapperNamespace = OnvifNames.Media)]
public class GetVideoAnalyticsConfigurationsRequest;

/// <summary><c>trt:GetVideoAnalyticsConfigurationsResponse</c>.</summary>
[MessageContract(WrapperName = "GetVideoAnalyticsConfigurationsResponse", WrapperNamespace = OnvifNames.Media)]
public class GetVideoAnalyticsConfigurationsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0), XmlElement("Configurations")]
    public List<VideoAnalyticsConfiguration> Configurations { get; set; } = [];
}

/// <summary><c>trt:GetVideoAnalyticsConfiguration</c>.</summary>
[MessageContract(WrapperName = "GetVideoAnalyticsConfiguration", WrapperNamespace = OnvifNames.Media)]
public class GetVideoAnalyticsConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ConfigurationToken { get; set; }
}

/// <summary><c>trt:GetVideoAnalyticsConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "GetVideoAnalyticsConfigurationResponse", WrapperNamespace = OnvifNames.Media)]
public class GetVideoAnalyticsConfigurationResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public VideoAnalyticsConfiguration? Configuration { get; set; }
}

/// <summary><c>trt:GetCompatibleVideoAnalyticsConfigurations</c>.</summary>
[MessageContract(WrapperName = "GetCompatibleVideoAnalyticsConfigurations", WrapperNamespace = OnvifNames.Media)]
public class GetCompatibleVideoAnalyticsConfigurationsRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>trt:GetCompatibleVideoAnalyticsConfigurationsResponse</c>.</summary>
[MessageContract(WrapperName = "GetCompatibleVideoAnalyticsConfigurationsResponse", WrapperNamespace = OnvifNames.Media)]
public class GetCompatibleVideoAnalyticsConfigurationsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0), XmlElement("Configurations")]
    public List<VideoAnalyticsConfiguration> Configurations { get; set; } = [];
}

/// <summary><c>trt:SetVideoAnalyticsConfiguration</c>.</summary>
[MessageContract(WrapperName = "SetVideoAnalyticsConfiguration", WrapperNamespace = OnvifNames.Media)]
public class SetVideoAnalyticsConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public VideoAnalyticsConfiguration? Configuration { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 1)]
    public bool ForcePersistence { get; set; }
}

/// <summary><c>trt:SetVideoAnalyticsConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "SetVideoAnalyticsConfigurationResponse", WrapperNamespace = OnvifNames.Media)]
public class SetVideoAnalyticsConfigurationResponse;

using System.ServiceModel;
using System.Xml.Serialization;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Onvif.Contracts.Media;

/// <summary><c>trt:GetVideoEncoderConfigurations</c>.</summary>
[MessageContract(WrapperName = "GetVideoEncoderConfigurations", WrapperNamespace = OnvifNames.Media)]
public class GetVideoEncoderConfigurationsRequest;

/// <summary><c>trt:GetVideoEncoderConfigurationsResponse</c>.</summary>
[MessageContract(WrapperName = "GetVideoEncoderConfigurationsResponse", WrapperNamespace = OnvifNames.Media)]
public class GetVideoEncoderConfigurationsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0), XmlElement("Configurations")]
    public List<VideoEncoderConfiguration> Configurations { get; set; } = [];
}

/// <summary><c>trt:GetVideoEncoderConfiguration</c>.</summary>
[MessageContract(WrapperName = "GetVideoEncoderConfiguration", WrapperNamespace = OnvifNames.Media)]
public class GetVideoEncoderConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ConfigurationToken { get; set; }
}

/// <summary><c>trt:GetVideoEncoderConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "GetVideoEncoderConfigurationResponse", WrapperNamespace = OnvifNames.Media)]
public class GetVideoEncoderConfigurationResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public VideoEncoderConfiguration? Configuration { get; set; }
}

/// <summary><c>trt:GetCompatibleVideoEncoderConfigurations</c>.</summary>
[MessageContract(WrapperName = "GetCompatibleVideoEncoderConfigurations", WrapperNamespace = OnvifNames.Media)]
public class GetCompatibleVideoEncoderConfigurationsRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>trt:GetCompatibleVideoEncoderConfigurationsResponse</c>.</summary>
[MessageContract(WrapperName = "GetCompatibleVideoEncoderConfigurationsResponse", WrapperNamespace = OnvifNames.Media)]
public class GetCompatibleVideoEncoderConfigurationsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0), XmlElement("Configurations")]
    public List<VideoEncoderConfiguration> Configurations { get; set; } = [];
}

/// <summary><c>trt:GetVideoEncoderConfigurationOptions</c>.</summary>
[MessageContract(WrapperName = "GetVideoEncoderConfigurationOptions", WrapperNamespace = OnvifNames.Media)]
public class GetVideoEncoderConfigurationOptionsRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ConfigurationToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 1)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>trt:GetVideoEncoderConfigurationOptionsResponse</c>.</summary>
[MessageContract(WrapperName = "GetVideoEncoderConfigurationOptionsResponse", WrapperNamespace = OnvifNames.Media)]
public class GetVideoEncoderConfigurationOptionsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public VideoEncoderConfigurationOptions? Options { get; set; }
}

/// <summary><c>trt:SetVideoEncoderConfiguration</c>.</summary>
[MessageContract(WrapperName = "SetVideoEncoderConfiguration", WrapperNamespace = OnvifNames.Media)]
public class SetVideoEncoderConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public VideoEncoderConfiguration? Configuration { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 1)]
    public bool ForcePersistence { get; set; }
}

/// <summary><c>trt:SetVideoEncoderConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "SetVideoEncoderConfigurationResponse", WrapperNamespace = OnvifNames.Media)]
public class SetVideoEncoderConfigurationResponse;

/// <summary><c>trt:GetGuaranteedNumberOfVideoEncoderInstances</c>.</summary>
[MessageContract(WrapperName = "GetGuaranteedNumberOfVideoEncoderInstances", WrapperNamespace = OnvifNames.Media)]
public class GetGuaranteedNumberOfVideoEncoderInstancesRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ConfigurationToken { get; set; }
}

/// <summary><c>trt:GetGuaranteedNumberOfVideoEncoderInstancesResponse</c>.</summary>
[MessageContract(WrapperName = "GetGuaranteedNumberOfVideoEncoderInstancesResponse", WrapperNamespace = OnvifNames.Media)]
public class GetGuaranteedNumberOfVideoEncoderInstancesResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public int TotalNumber { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 1)]
    public int JPEG { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 2)]
    public int H264 { get; set; }
}

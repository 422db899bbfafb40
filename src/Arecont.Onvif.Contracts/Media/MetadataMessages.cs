using System.ServiceModel;
using System.Xml.Serialization;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Onvif.Contracts.Media;

/// <summary><c>trt:GetMetadataConfigurations</c>.</summary>
[MessageContract(WrapperName = "GetMetadataConfigurations", WrapperNamespace = OnvifNames.Media)]
public class GetMetadataConfigurationsRequest;

/// <summary><c>trt:GetMetadataConfigurationsResponse</c>.</summary>
[MessageContract(WrapperName = "GetMetadataConfigurationsResponse", WrapperNamespace = OnvifNames.Media)]
public class GetMetadataConfigurationsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0), XmlElement("Configurations")]
    public List<MetadataConfiguration> Configurations { get; set; } = [];
}

/// <summary><c>trt:GetMetadataConfiguration</c>.</summary>
[MessageContract(WrapperName = "GetMetadataConfiguration", WrapperNamespace = OnvifNames.Media)]
public class GetMetadataConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ConfigurationToken { get; set; }
}

/// <summary><c>trt:GetMetadataConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "GetMetadataConfigurationResponse", WrapperNamespace = OnvifNames.Media)]
public class GetMetadataConfigurationResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public MetadataConfiguration? Configuration { get; set; }
}

/// <summary><c>trt:GetCompatibleMetadataConfigurations</c>.</summary>
[MessageContract(WrapperName = "GetCompatibleMetadataConfigurations", WrapperNamespace = OnvifNames.Media)]
public class GetCompatibleMetadataConfigurationsRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>trt:GetCompatibleMetadataConfigurationsResponse</c>.</summary>
[MessageContract(WrapperName = "GetCompatibleMetadataConfigurationsResponse", WrapperNamespace = OnvifNames.Media)]
public class GetCompatibleMetadataConfigurationsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0), XmlElement("Configurations")]
    public List<MetadataConfiguration> Configurations { get; set; } = [];
}

/// <summary><c>trt:GetMetadataConfigurationOptions</c>.</summary>
[MessageContract(WrapperName = "GetMetadataConfigurationOptions", WrapperNamespace = OnvifNames.Media)]
public class GetMetadataConfigurationOptionsRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ConfigurationToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 1)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>trt:GetMetadataConfigurationOptionsResponse</c>.</summary>
[MessageContract(WrapperName = "GetMetadataConfigurationOptionsResponse", WrapperNamespace = OnvifNames.Media)]
public class GetMetadataConfigurationOptionsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public MetadataConfigurationOptions? Options { get; set; }
}

/// <summary><c>trt:SetMetadataConfiguration</c>.</summary>
[MessageContract(WrapperName = "SetMetadataConfiguration", WrapperNamespace = OnvifNames.Media)]
public class SetMetadataConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public MetadataConfiguration? Configuration { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 1)]
    public bool ForcePersistence { get; set; }
}

/// <summary><c>trt:SetMetadataConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "SetMetadataConfigurationResponse", WrapperNamespace = OnvifNames.Media)]
public class SetMetadataConfigurationResponse;

using System.ServiceModel;
using System.Xml.Serialization;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Onvif.Contracts.Media2;

/// <summary><c>tr2:GetMetadataConfigurations</c>.</summary>
[MessageContract(WrapperName = "GetMetadataConfigurations", WrapperNamespace = OnvifNames.Media2)]
public class GetMetadataConfigurationsRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public string? ConfigurationToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 1)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>tr2:GetMetadataConfigurationsResponse</c>.</summary>
[MessageContract(WrapperName = "GetMetadataConfigurationsResponse", WrapperNamespace = OnvifNames.Media2)]
public class GetMetadataConfigurationsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0), XmlElement("Configurations")]
    public List<MetadataConfiguration> Configurations { get; set; } = [];
}

/// <summary><c>tr2:GetMetadataConfigurationOptions</c>.</summary>
[MessageContract(WrapperName = "GetMetadataConfigurationOptions", WrapperNamespace = OnvifNames.Media2)]
public class GetMetadataConfigurationOptionsRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public string? ConfigurationToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 1)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>tr2:GetMetadataConfigurationOptionsResponse</c>.</summary>
[MessageContract(WrapperName = "GetMetadataConfigurationOptionsResponse", WrapperNamespace = OnvifNames.Media2)]
public class GetMetadataConfigurationOptionsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public MetadataConfigurationOptions? Options { get; set; }
}

/// <summary><c>tr2:SetMetadataConfiguration</c>.</summary>
[MessageContract(WrapperName = "SetMetadataConfiguration", WrapperNamespace = OnvifNames.Media2)]
public class SetMetadataConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public MetadataConfiguration? Configuration { get; set; }
}

/// <summary><c>tr2:SetMetadataConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "SetMetadataConfigurationResponse", WrapperNamespace = OnvifNames.Media2)]
public class SetMetadataConfigurationResponse;
